extension Permission {
    /// Who heads the school that followed a closed one reads what that one had, and changes nothing of it.
    static let successors: [PermissionRule] = [
        .init(
            roles: [.successorPrincipal],
            actions: [.readWorkings, .readEvidence, .readSubmission, .readPapers, .exportDossier],
            states: Set(DossierState.allCases)),
        .init(roles: [.successorPrincipal], actions: [.readTeam], states: DossierState.evaluated),
        .init(roles: [.successorPrincipal], actions: [.readConclusion, .readOutcome], states: DossierState.decided),
        .init(roles: [.successorPrincipal], actions: [.readOfficialFigures], states: nil),
    ]
}
