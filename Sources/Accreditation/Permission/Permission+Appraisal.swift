/// What a council that appraises does beside rating criteria.
extension Permission {
    static let appraisal: [PermissionRule] = [
        .init(roles: Role.team, actions: [.giveOpinion], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.appraise], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.conclude], states: [.appraised]),
        .init(roles: [.provinceOfficer], actions: [.sendResultNotice], states: [.concluded, .recognised, .refused]),
        .init(
            roles: Role.school.union(Role.team).union([.districtOfficer, .provinceOfficer]),
            actions: [.readResultNotice], states: DossierState.closed),
        .init(roles: [.successorPrincipal], actions: [.readResultNotice], states: DossierState.decided),
    ]
}
