extension Permission {
    /// What the council does among itself.
    static let together: [PermissionRule] = [
        .init(roles: Role.school, actions: [.discuss], states: Set(DossierState.allCases)),
        .init(roles: Role.school, actions: [.verifyEvidence], states: DossierState.editable),
    ]
}
