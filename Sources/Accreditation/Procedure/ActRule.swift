public import Criteria

/// What the machine knows of an act, whatever the law calls it.
public struct ActRule: Sendable, Hashable {
    /// From where to where it takes a dossier.
    public struct Way: Sendable, Hashable {
        public let from: DossierState
        public let to: DossierState
    }

    /// What a person must be allowed to do for it.
    public let action: Action
    /// Where it can be done; of two ways from one state the history of the dossier decides.
    public let ways: [Way]
    /// What it asks for before it can be done.
    public let needs: [ActNeed]
    /// What whoever does it has read: its hash is kept with the act.
    public let seen: ActSubject
    /// Whether it leads back or aside instead of on.
    public let isDetour: Bool
    /// Whether it is done on the page of the procedure itself, and kept in the procedure's own record.
    public let isPlain: Bool

    init(
        _ action: Action, _ from: Set<DossierState>, to: Set<DossierState>, needs: [ActNeed] = [], seen: ActSubject,
        isDetour: Bool = false, isPlain: Bool = false
    ) {
        self.action = action
        ways = DossierState.allCases.filter(from.contains).flatMap { from in
            DossierState.allCases.filter(to.contains).map { Way(from: from, to: $0) }
        }
        self.needs = needs
        self.seen = seen
        self.isDetour = isDetour
        self.isPlain = isPlain
    }
}

extension ActName {
    /// What the machine knows of it.
    public var rule: ActRule { ActName.rules[self] ?? ActName.nobody }

    private static let rules: [ActName: ActRule] = school.merging(desks) { first, _ in first }
        .merging(evaluation) { first, _ in first }
    /// Of an act without a rule: nobody can do it anywhere.
    private static let nobody = ActRule(.readOutcome, [], to: [], seen: .outcome)

    private static let school: [ActName: ActRule] = [
        .lock: ActRule(.lock, DossierState.editable, to: [.locked], seen: .presentWork, isDetour: true, isPlain: true),
        .unlock: ActRule(
            .lock, [.locked], to: DossierState.editable, needs: [.reason], seen: .presentWork, isDetour: true,
            isPlain: true),
        .submit: ActRule(
            .submit, DossierState.atSchool, to: [.submitted], needs: [.everyFindingOrReason], seen: .presentWork),
        .takeBack: ActRule(
            .takeBack, [.submitted], to: DossierState.editable, needs: [.reason], seen: .handingIn, isDetour: true,
            isPlain: true),
        .answerDraft: ActRule(
            .answerDraft, [.drafted], to: [.answered], needs: [.agreementOrReasons], seen: .draft),
    ]

    private static let desks: [ActName: ActRule] = [
        .giveBack: ActRule(
            .review, [.submitted], to: [.returned], needs: [.reasonPerCriterion], seen: .handingIn, isDetour: true),
        .accept: ActRule(.review, [.submitted], to: [.accepted], seen: .handingIn),
        .forward: ActRule(.forward, [.accepted], to: [.forwarded], seen: .handingIn, isPlain: true),
        .completeFurther: ActRule(
            .review, [.forwarded], to: [.returned], needs: [.reasonPerCriterion], seen: .handingIn, isDetour: true),
        .register: ActRule(.review, [.forwarded], to: [.registered], seen: .handingIn),
        .formTeam: ActRule(
            .formTeam, [.registered], to: [.evaluating], needs: [.decision, .membersWithoutConflict], seen: .handingIn),
        .refuse: ActRule(
            .refuse, [.concluded], to: [.refused], needs: [.reason, .decision], seen: .conclusion, isDetour: true,
            isPlain: true),
        .recordOutcome: ActRule(
            .recordOutcome, [.concluded], to: [.recognised], needs: [.decision], seen: .conclusion),
        .withdraw: ActRule(
            .withdraw, [.recognised], to: [.withdrawn], needs: [.reason], seen: .outcome, isDetour: true,
            isPlain: true),
    ]

    private static let evaluation: [ActName: ActRule] = [
        .sendDraft: ActRule(
            .sendDraft, [.evaluating], to: [.drafted], needs: [.everySheetHandedIn, .everyDifferenceSettled],
            seen: .ratings),
        .agreeBySilence: ActRule(
            .closeAnswer, [.drafted], to: [.answered], needs: [.timeOver], seen: .draft, isDetour: true),
        .appraise: ActRule(
            .appraise, [.evaluating], to: [.appraised],
            needs: [
                .everySheetHandedIn, .everyDifferenceSettled, .everyOpinionHandedIn, .everyConditionKnown, .quorum,
            ],
            seen: .ratings),
        .conclude: ActRule(
            .conclude, [.evaluating, .answered, .appraised], to: [.concluded],
            needs: [.everySheetHandedIn, .everyDifferenceSettled], seen: .ratings),
    ]
}
