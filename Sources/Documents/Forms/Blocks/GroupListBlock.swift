import Accreditation
import Criteria

/// The working groups (nhóm công tác): head, members, criteria.
enum GroupListBlock {
    static func write(to draft: inout PaperDraft) {
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Họ và tên", 5), .init("Chức danh, chức vụ", 5), .init("Nhiệm vụ", 4),
        ])
        for group in draft.context.state.council.groups { add(group, to: &table, &draft) }
        if table.rows.isEmpty { table.add(across: [draft.gap("Chưa có nhóm công tác.", .council)]) }
        draft.add(.table(table.table))
    }

    private static func add(_ group: WorkingGroup, to table: inout FormTable, _ draft: inout PaperDraft) {
        let codes = draft.context.criteria(of: group).map { draft.context.shown($0) }
        let criteria = codes.isEmpty ? "" : " (phụ trách: \(codes.joined(separator: ", ")))"
        table.add(across: [PaperRun(group.name, bold: true), PaperRun(criteria)])
        let others = group.members.filter { $0 != group.leader }
        var people: [(PersonID, String)] = group.leader.map { [($0, "Nhóm trưởng")] } ?? []
        people += others.map { ($0, "Thành viên") }
        for (index, person) in people.enumerated() {
            let (name, post) = draft.named(person.0)
            table.add([[PaperRun(String(index + 1))], name, post, [PaperRun(person.1)]])
        }
        if group.leader == nil {
            table.add(across: [draft.gap("\(group.name) chưa có nhóm trưởng.", .council)])
        }
    }
}
