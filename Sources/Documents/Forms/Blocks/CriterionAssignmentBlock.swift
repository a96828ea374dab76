import Accreditation
import Criteria

/// Who looks after which criterion.
enum CriterionAssignmentBlock {
    static func write(to draft: inout PaperDraft) {
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Tiêu chí", 8), .init("Nhóm, người phụ trách", 6), .init("Ghi chú", 2),
        ])
        for (index, sheet) in draft.context.outline.sheets.enumerated() {
            table.add([
                [PaperRun(String(index + 1))], [PaperRun(draft.context.title(of: sheet))],
                owner(of: sheet, &draft), [],
            ])
        }
        draft.add(.table(table.table))
    }

    private static func owner(of sheet: Criterion, _ draft: inout PaperDraft) -> PaperText {
        let council = draft.context.state.council
        let owners = council.assignments.filter { $0.criterion == sheet.code }.compactMap { assignment in
            assignment.group.flatMap { id in council.groups.first { $0.id == id }?.name }
                ?? assignment.person.flatMap { draft.context.person($0)?.name }
        }
        return draft.text(
            owners.joined(separator: "; "), or: "\(draft.context.label(sheet)) chưa giao cho nhóm hoặc người nào.",
            .council)
    }
}
