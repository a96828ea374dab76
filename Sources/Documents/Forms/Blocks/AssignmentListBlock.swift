import Accreditation
import Criteria

/// Everybody with group, criteria and duty.
enum AssignmentListBlock {
    static func write(to draft: inout PaperDraft) {
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Họ và tên", 4), .init("Chức vụ", 3), .init("Vai trò", 3),
            .init("Nhóm công tác", 3), .init("Tiêu chí phụ trách", 4), .init("Nhiệm vụ", 4),
        ])
        let members = draft.context.members
        let seated = Set(members.map(\.person))
        let groups = draft.context.state.council.groups
        var others: [PersonID] = []
        for person in groups.flatMap({ [$0.leader].compactMap(\.self) + $0.members })
        where !seated.contains(person) && !others.contains(person) { others.append(person) }
        for member in members {
            add(member.person, member.role.title, member.duty, to: &table, &draft)
        }
        for person in others { add(person, "Thành viên nhóm công tác", "", to: &table, &draft) }
        if table.rows.isEmpty { table.add(across: [draft.noCouncil()]) }
        draft.add(.table(table.table))
    }

    private static func add(
        _ person: PersonID, _ role: String, _ duty: String, to table: inout FormTable, _ draft: inout PaperDraft
    ) {
        let (name, post) = draft.named(person)
        let context = draft.context
        let groups = context.state.council.groups.filter { $0.leader == person || $0.members.contains(person) }
        let codes = context.criteria(of: person).map { context.shown($0) }
        table.add([
            [[PaperRun(String(table.rows.count + 1))]], [name], [post], [[PaperRun(role)]],
            groups.map { [PaperRun($0.leader == person ? "\($0.name) (nhóm trưởng)" : $0.name)] },
            codes.isEmpty ? [] : [[PaperRun(codes.joined(separator: ", "))]],
            duty.filledLines.map { [PaperRun($0)] },
        ])
    }
}
