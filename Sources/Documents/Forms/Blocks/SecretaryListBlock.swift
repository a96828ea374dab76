import Accreditation
import Criteria

/// The secretary group (nhóm thư ký).
enum SecretaryListBlock {
    static func write(to draft: inout PaperDraft) {
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Họ và tên", 5), .init("Chức danh, chức vụ", 5), .init("Nhiệm vụ", 6),
        ])
        let members = draft.context.members.filter(\.isInSecretaryGroup)
        for (index, member) in members.enumerated() {
            let (name, post) = draft.named(member.person)
            let duty = member.duty.isBlankText ? "Thành viên nhóm thư ký" : member.duty
            table.add([[[PaperRun(String(index + 1))]], [name], [post], duty.filledLines.map { [PaperRun($0)] }])
        }
        if members.isEmpty { table.add(across: [draft.gap("Chưa có nhóm thư ký.", .council)]) }
        draft.add(.table(table.table))
    }
}
