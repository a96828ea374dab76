extension Permission {
    /// The work around the sheets: plan, collecting, meetings, making the report public.
    static let schooldesk: [PermissionRule] = [
        .init(
            roles: [.principal, .councilChair, .councilSecretary], actions: [.planWork],
            states: DossierState.editable),
        .init(roles: Role.school, actions: [.collectEvidence], states: DossierState.editable),
        .init(
            roles: [.principal, .councilChair, .councilSecretary], actions: [.keepMinutes],
            states: Set(DossierState.allCases)),
        .init(
            roles: [.councilChair, .councilSecretary], actions: [.signMinutes], states: Set(DossierState.allCases)),
        .init(roles: [.principal], actions: [.publishReport], states: Set(DossierState.allCases)),
    ]
}
