extension Permission {
    /// The letter or report that goes with a dossier, and checking what belongs to it.
    static let registration: [PermissionRule] = [
        .init(
            roles: [.principal, .councilChair], actions: [.fileRegistration],
            states: DossierState.atSchool.union([.submitted, .accepted, .forwarded])),
        .init(roles: [.districtOfficer], actions: [.fileReport], states: [.accepted, .forwarded]),
        .init(roles: [.districtOfficer], actions: [.checkRegistration], states: [.submitted, .accepted]),
        .init(roles: [.provinceOfficer], actions: [.checkRegistration], states: [.forwarded]),
    ]
}
