extension Role {
    /// The kinds of unit at which the role is granted; empty for the operator, who belongs to no unit, and for seats,
    /// which come with a dossier.
    public var places: Set<Unit.Kind> {
        switch self {
        case .ministryOfficer: [.ministry]
        case .provinceOfficer, .evaluator: [.province]
        case .districtOfficer: [.district, .commune]
        case .principal, .schoolAdministrator: [.school]
        case .operator, .successorPrincipal, .councilChair, .councilSecretary, .councilMember, .teamLeader, .guest: []
        }
    }

    /// Whether the role is granted by itself; the others are seats that come with a dossier.
    public var isGranted: Bool { self == .operator || !places.isEmpty }

    /// The action that grants the role; nil for seats.
    public var granting: Action? { Action(rawValue: "grant:\(rawValue)") }
}
