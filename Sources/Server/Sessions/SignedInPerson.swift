import Accreditation
import Storage

/// The person behind a live session, loaded once per request.
struct SignedInPerson: Sendable {
    let id: PersonID
    let name: String
    var login = ""
    /// In each unit the person has a role in; decides navigation, never rights.
    let roles: [RoleSummary]
    let session: SessionToken
    /// 32 random bytes, made with the session; see ``FormSecret``.
    let formSecret: FormSecret
    /// Whether the one-time password has to be changed before anything else.
    var mustChangePassword = false
    /// How many notices were not read yet.
    var unread = 0

    /// Whether the person holds one of these roles anywhere; for what is offered, never for rights.
    func holds(_ kinds: Role...) -> Bool { roles.contains { kinds.contains($0.kind) } }
}

/// One role of a person, for the header and the navigation.
struct RoleSummary: Sendable {
    let kind: Role
    /// The role and unit as shown, for instance "Thư ký hội đồng tự đánh giá – Trường Tiểu học Hoa Sen".
    let title: String
    /// Nil for the operator.
    let unitID: UnitID?

    init(kind: Role, unitName: String, unitID: UnitID?) {
        self.kind = kind
        title = unitName.isEmpty ? kind.title : "\(kind.title) – \(unitName)"
        self.unitID = unitID
    }
}
