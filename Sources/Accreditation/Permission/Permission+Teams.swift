extension Permission {
    /// What belongs to evaluation teams beside the dossier's own states.
    static let teams: [PermissionRule] = [
        .init(roles: [.provinceOfficer], actions: [.readConsensus], states: nil),
        .init(roles: Role.team, actions: [.writeStepPapers], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.replyToObjection], states: [.answered]),
        .init(roles: Role.team.union([.provinceOfficer]), actions: [.readStepPapers], states: DossierState.evaluated),
        .init(
            roles: Role.school.union([.districtOfficer]), actions: [.readSharedStepPapers],
            states: DossierState.evaluated),
    ]
}
