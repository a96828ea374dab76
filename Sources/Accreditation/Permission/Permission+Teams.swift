extension Permission {
    /// What belongs to evaluation teams beside the dossier's own states.
    static let teams: [PermissionRule] = [
        .init(roles: [.provinceOfficer], actions: [.readConsensus], states: nil)
    ]
}
