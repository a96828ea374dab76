import Accreditation
import Criteria

/// What stands around each criterion's sheet: school, group, title; who wrote it and who leads the group.
enum SheetHead {
    static func write(_ criterion: Criterion, to draft: inout PaperDraft) {
        draft.breakPage()
        let school = draft.text(draft.context.state.school.name, or: "Chưa có tên trường.", .school)
        draft.paragraph([PaperRun("Trường: ")] + school, style: .plain)
        let group = draft.text(
            group(of: criterion, draft)?.name ?? "",
            or: "\(draft.context.label(criterion)) chưa giao cho nhóm nào.", .council)
        draft.paragraph([PaperRun("Nhóm: ")] + group, style: .plain)
        draft.add(.title([PaperRun(draft.context.form.title.uppercased(), bold: true)], about: []))
    }

    static func signatures(_ criterion: Criterion, to draft: inout PaperDraft) {
        let label = draft.context.label(criterion)
        let leader = group(of: criterion, draft)?.leader.flatMap { draft.context.person($0)?.name } ?? ""
        let writer = draft.text(
            writer(of: criterion, draft), bold: true, or: "\(label): chưa rõ người viết phiếu.", .council)
        let head = draft.text(
            leader, bold: true, or: "\(label): chưa rõ nhóm trưởng xác nhận phiếu.", .council)
        draft.add(
            .signatures(
                Signatures(signers: [
                    .init(post: "XÁC NHẬN CỦA NHÓM TRƯỞNG", name: head), .init(post: "NGƯỜI VIẾT", name: writer),
                ])))
    }

    private static func group(of criterion: Criterion, _ draft: PaperDraft) -> WorkingGroup? {
        let council = draft.context.state.council
        let owner = council.assignments.first { $0.criterion == criterion.code && $0.group != nil }?.group
        return owner.flatMap { id in council.groups.first { $0.id == id } }
    }

    /// Who looks after the criterion, or who rated it last.
    private static func writer(of criterion: Criterion, _ draft: PaperDraft) -> String {
        let assigned = draft.context.state.council.assignments.first {
            $0.criterion == criterion.code && $0.person != nil
        }
        if let name = assigned?.person.flatMap({ draft.context.person($0)?.name }) { return name }
        let ratings = draft.context.sheet(criterion.code).findings.values
        let last = ratings.max { ($0.ratedAt, $0.ratedByName) < ($1.ratedAt, $1.ratedByName) }
        return last?.ratedByName ?? ""
    }
}
