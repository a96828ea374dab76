import Accreditation
import Criteria

/// The council's members, in one of three forms.
enum CouncilListBlock {
    /// What stands beside name and post.
    enum Kind {
        /// The seat and the duty.
        case duties
        /// The seat, and room for remarks.
        case roles
        /// The seat, and room for the signature.
        case signatures
    }

    static func write(_ kind: Kind, to draft: inout PaperDraft) {
        var table = FormTable(columns(kind))
        for (index, member) in draft.context.members.enumerated() {
            let (name, post) = draft.named(member.person)
            let number: PaperText = [PaperRun(String(index + 1))]
            switch kind {
            case .duties: table.add([[number], [name], [post], duties(of: member)])
            case .roles, .signatures: table.add([number, name, post, [PaperRun(member.role.title)], []])
            }
        }
        if table.rows.isEmpty { table.add(across: [draft.noCouncil()]) }
        draft.add(.table(table.table))
    }

    private static func columns(_ kind: Kind) -> [FormTable.Column] {
        let start: [FormTable.Column] = [.init("TT", 1, centred: true), .init("Họ và tên", 5)]
        switch kind {
        case .duties: return start + [.init("Chức danh, chức vụ", 5), .init("Nhiệm vụ", 6)]
        case .roles: return start + [.init("Chức vụ", 5), .init("Vai trò", 4), .init("Ghi chú", 3)]
        case .signatures: return start + [.init("Chức vụ", 4), .init("Nhiệm vụ", 4), .init("Chữ ký", 3)]
        }
    }

    private static func duties(of member: CouncilMember) -> [PaperText] {
        [[PaperRun(member.role.title)]] + member.duty.filledLines.map { [PaperRun($0)] }
    }
}

extension PaperDraft {
    /// Name and post of somebody, with marks for what is missing.
    mutating func named(_ person: PersonID) -> (name: PaperText, post: PaperText) {
        let known = context.person(person)
        return (
            text(known?.name ?? "", or: "Chưa có tên của một thành viên.", .council),
            text(known?.post ?? "", or: "Chưa có chức vụ của \(known?.name ?? "một thành viên").", .council)
        )
    }

    /// The mark for a council that has nobody yet.
    mutating func noCouncil() -> PaperRun { gap("Chưa có thành viên hội đồng tự đánh giá.", .council) }
}
