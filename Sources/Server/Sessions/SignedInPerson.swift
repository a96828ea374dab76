import Foundation

/// The person behind a live session, loaded once per request.
struct SignedInPerson: Sendable {
    let id: UUID
    let name: String
    /// In each unit the person has a role in; decides navigation, never rights.
    let roles: [RoleSummary]
    let sessionID: UUID
    /// 32 random bytes, made with the session; see ``FormSecret``.
    let formSecret: FormSecret
    /// Whether the one-time password has to be changed before anything else.
    var mustChangePassword = false
}

/// One role of a person in words for the header, and its kind for the navigation.
struct RoleSummary: Sendable {
    let kind: RoleKind
    /// The role and unit as shown, for instance "Thư ký hội đồng – Trường Tiểu học Hoa Sen".
    let title: String
    let unitID: UUID?
}

/// The roles that the navigation tells apart.
enum RoleKind: String, Sendable, CaseIterable {
    case systemOperator, provinceOfficer, districtOfficer
    case schoolAdministrator, councilChair, councilSecretary, councilMember
    case externalEvaluator
}
