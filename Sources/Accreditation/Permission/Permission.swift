/// One row of the permission table: a role may do an action in a state of a dossier, or without one.
///
/// The unit is part of the role: `Role` says towards what it is held. The server asks this table before a handler
/// runs, and the database asks the same rows in row security.
public struct Permission: Sendable, Hashable {
    /// Who.
    public let role: Role
    /// What.
    public let action: Action
    /// The dossier's state; nil for actions that concern no dossier.
    public let state: DossierState?

    /// Every permission there is.
    public static let all: Set<Permission> = Set(rules.flatMap(\.permissions))

    /// Whether somebody with these roles may do this.
    public static func allows(_ action: Action, to roles: Set<Role>, in state: DossierState? = nil) -> Bool {
        roles.contains { all.contains(Permission(role: $0, action: action, state: state)) }
    }

    /// Whether somebody with these roles may do this in some state of a dossier.
    public static func isHeld(_ action: Action, by roles: Set<Role>) -> Bool {
        DossierState.allCases.contains { allows(action, to: roles, in: $0) }
    }
}

/// A readable line of the permission table: roles, actions and states multiplied.
struct PermissionRule {
    let roles: Set<Role>
    let actions: Set<Action>
    /// Nil for actions that concern no dossier.
    let states: Set<DossierState>?

    var permissions: [Permission] {
        roles.flatMap { role in
            actions.flatMap { action in
                (states.map { $0.map(Optional.some) } ?? [nil]).map {
                    Permission(role: role, action: action, state: $0)
                }
            }
        }
    }
}

extension Permission {
    /// The one declaration of who may do what.
    static let rules: [PermissionRule] =
        school + managingBodies + evaluation + withoutDossier + collections
        + clocks
        + appraisal
        + register
        + registration
        + successors
        + teams
        + together
        + schooldesk
        + guests
        + exchange
        + accounts

    private static let everyState = Set(DossierState.allCases)

    private static let school: [PermissionRule] = [
        .init(
            roles: Role.school,
            actions: [.readWorkings, .readEvidence, .readSubmission, .readPapers, .writePapers, .exportDossier],
            states: everyState),
        .init(roles: [.principal], actions: [.approvePapers], states: everyState),
        .init(roles: Role.school, actions: [.readTeam], states: DossierState.evaluated),
        .init(
            roles: Role.school.union(Role.team).union([.provinceOfficer]), actions: [.readDraft],
            states: DossierState.evaluated.subtracting([.evaluating])),
        .init(roles: Role.school, actions: [.readConclusion, .readOutcome], states: DossierState.decided),
        .init(roles: Role.council, actions: [.rate, .keepEvidence], states: DossierState.editable),
        .init(roles: Role.council, actions: [.reviewPlan], states: everyState),
        .init(roles: Role.school, actions: [.enterFigures], states: DossierState.editable),
        .init(roles: [.principal, .councilChair], actions: [.carryOver], states: [.drafting]),
        .init(
            roles: [.principal, .councilChair], actions: [.formCouncil, .submit, .movePack],
            states: DossierState.editable),
        .init(roles: [.principal, .councilChair], actions: [.submit], states: [.locked]),
        .init(roles: [.principal], actions: [.lock], states: DossierState.atSchool),
        .init(roles: [.principal, .councilChair], actions: [.takeBack], states: [.submitted]),
        .init(roles: [.principal, .councilChair], actions: [.answerDraft], states: [.drafted]),
        .init(
            roles: [.principal, .councilChair, .councilSecretary], actions: [.stateFacts],
            states: DossierState.editable),
        .init(roles: [.councilChair], actions: [.approveCriterion], states: DossierState.editable),
    ]

    private static let managingBodies: [PermissionRule] = [
        .init(
            roles: [.districtOfficer], actions: [.readSubmission, .readEvidence, .readPapers, .exportDossier],
            states: DossierState.handedIn),
        .init(roles: [.districtOfficer], actions: [.review], states: [.submitted]),
        .init(roles: [.districtOfficer], actions: [.forward], states: [.accepted]),
        .init(roles: [.districtOfficer], actions: [.setDeadline], states: DossierState.atSchool),
        .init(roles: [.districtOfficer], actions: [.readTeam], states: DossierState.evaluated),
        .init(roles: [.districtOfficer], actions: [.readConclusion, .readOutcome], states: DossierState.decided),
        .init(
            roles: [.provinceOfficer], actions: [.readSubmission, .readEvidence, .readPapers, .exportDossier],
            states: DossierState.taken),
        .init(roles: [.provinceOfficer], actions: [.review], states: [.forwarded]),
        .init(roles: [.provinceOfficer], actions: [.formTeam], states: [.registered, .evaluating]),
        .init(roles: [.provinceOfficer], actions: [.readTeam], states: DossierState.taken),
        .init(roles: [.provinceOfficer], actions: [.readRatings, .readConclusion], states: DossierState.closed),
        .init(roles: [.provinceOfficer], actions: [.recordOutcome, .refuse], states: [.concluded]),
        .init(roles: [.provinceOfficer], actions: [.withdraw], states: [.recognised]),
        .init(roles: [.provinceOfficer], actions: [.readOutcome], states: DossierState.decided),
        .init(
            roles: [.districtOfficer], actions: [.readEffect], states: DossierState.handedIn.subtracting([.returned])),
        .init(roles: [.ministryOfficer, .provinceOfficer], actions: [.readEffect], states: DossierState.taken),
    ]

    private static let evaluation: [PermissionRule] = [
        .init(
            roles: Role.team, actions: [.readSubmission, .readEvidence, .readPapers, .readTeam, .readRatings],
            states: DossierState.evaluated),
        .init(roles: Role.team, actions: [.rateExternally], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.settle], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.conclude], states: [.evaluating, .answered]),
        .init(roles: [.teamLeader], actions: [.sendDraft], states: [.evaluating]),
        .init(roles: [.teamLeader], actions: [.closeAnswer], states: [.drafted]),
        .init(roles: Role.team, actions: [.readConclusion], states: DossierState.closed),
        .init(roles: Role.team, actions: [.readOutcome], states: DossierState.decided),
    ]

    private static let withoutDossier: [PermissionRule] = [
        .init(
            roles: [.operator], actions: [.manageStaff, .manageAccounts, .manageUnits, .changeSettings], states: nil),
        .init(
            roles: [.operator], actions: [.grantOperator, .grantMinistryOfficer, .grantProvinceOfficer],
            states: nil),
        .init(
            roles: [.provinceOfficer, .districtOfficer], actions: [.manageAccounts, .manageUnits, .seeProgress],
            states: nil),
        .init(
            roles: [.provinceOfficer],
            actions: [.manageEvaluators, .changeSettings, .grantDistrictOfficer, .grantEvaluator], states: nil),
        .init(roles: [.provinceOfficer, .districtOfficer], actions: [.grantPrincipal], states: nil),
        .init(roles: [.operator, .ministryOfficer, .provinceOfficer], actions: [.putPackIntoUse], states: nil),
        .init(roles: [.ministryOfficer, .provinceOfficer], actions: [.compareRules], states: nil),
        .init(roles: [.principal], actions: [.manageStaff, .openDossier, .describeSchool], states: nil),
    ]

    private static let collections: [PermissionRule] = [
        .init(roles: [.provinceOfficer, .districtOfficer], actions: [.setRounds], states: nil),
        .init(roles: [.principal], actions: [.confirmFigures, .correctFigures], states: nil),
        .init(roles: Role.school, actions: [.readOfficialFigures], states: nil),
        .init(roles: [.districtOfficer], actions: [.checkFigures, .readOfficialFigures], states: nil),
        .init(roles: [.provinceOfficer], actions: [.readOfficialFigures], states: nil),
        .init(roles: [.ministryOfficer, .provinceOfficer, .districtOfficer], actions: [.readTotals], states: nil),
        .init(
            roles: [.principal, .councilChair, .councilSecretary, .districtOfficer, .provinceOfficer],
            actions: [.bringLists], states: nil),
        .init(roles: Role.school.union([.districtOfficer]), actions: [.answerMismatches], states: nil),
    ]
}
