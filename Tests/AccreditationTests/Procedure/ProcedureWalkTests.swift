import Accreditation
import Criteria
import TestSupport
import Testing

@Suite("The procedure as a machine")
struct ProcedureWalkTests {
    /// What matters of a dossier for the walk.
    private struct Situation: Hashable {
        /// How something kept stands towards the present work.
        enum Copy { case none, same, changed }

        var state = DossierState.drafting
        var approval = Copy.none
        var handedIn = Copy.none
    }

    /// The laws there can be: with a draft that the school answers, with a council that appraises, both, neither.
    private static let laws = [[], ActName.ofDrafts, ActName.ofAppraisal, ActName.chosen].map {
        Set(ActName.allCases).subtracting($0)
    }

    @Test(arguments: laws) func everyReachableSituationLeadsToTheEndAndShowsNothingOld(law: Set<ActName>) {
        let reached = Self.reachable(from: Situation(), in: law)
        var steps = 0
        for situation in reached {
            let ahead = Self.reachable(from: situation, in: law)
            steps += Self.next(situation, in: law).count
            #expect(ahead.contains { $0.state.isLast }, "\(situation)")
            if situation.handedIn == .changed {
                #expect(
                    DossierState.atSchool.contains(situation.state),
                    "\(situation): others would read what is no longer handed in")
            }
        }
        let draft: Set<DossierState> = law.contains(.sendDraft) ? [] : [.drafted, .answered]
        let meeting: Set<DossierState> = law.contains(.appraise) ? [] : [.appraised]
        #expect(Set(reached.map(\.state)) == Set(DossierState.allCases).subtracting(draft).subtracting(meeting))
        print("\(reached.count) situations, \(steps) ways on")
        #expect(reached.count > DossierState.allCases.count)
    }

    @Test func nobodyActsOnWhatTheyMayNotReadAndNobodyElseActs() {
        var tried = 0
        for act in ActName.allCases {
            for state in DossierState.allCases {
                let step = ProcedureStep.all.first { $0.act == act && $0.from == state }
                #expect(step?.roles.isEmpty != true, "\(act) has nobody in \(state)")
                for role in Role.allCases {
                    tried += 1
                    guard step != nil, Permission.allows(act.rule.action, to: [role], in: state) else { continue }
                    let reading = act.rule.seen.reading
                    #expect(Permission.allows(reading, to: [role], in: state), "\(role) \(act) \(state)")
                }
            }
        }
        print("\(tried) combinations of act, state and role")
        #expect(tried == ActName.allCases.count * DossierState.allCases.count * Role.allCases.count)
    }

    @Test func theWayIsStraight() throws {
        let form = try #require(TestWorld.standards.pack("57-2026-general")?.procedure)
        #expect(
            Procedure(form, in: .drafting).way == [
                .drafting, .submitted, .accepted, .forwarded, .registered, .evaluating, .appraised, .concluded,
                .recognised,
            ])
    }

    private static func reachable(from start: Situation, in law: Set<ActName>) -> Set<Situation> {
        var seen: Set<Situation> = [start]
        var open = [start]
        while let situation = open.popLast() {
            for next in next(situation, in: law) where seen.insert(next).inserted { open.append(next) }
        }
        return seen
    }

    /// What acts, ratings and approvals can make of a situation.
    private static func next(_ situation: Situation, in law: Set<ActName>) -> [Situation] {
        var found = ProcedureStep.steps(from: situation.state, in: law).filter { !$0.roles.isEmpty }.map { step in
            var next = situation
            next.state = step.to
            if step.act == .submit { next.handedIn = .same }
            return next
        }
        if Self.isAllowed(.rate, situation) {
            var next = situation
            next.approval = next.approval == .none ? .none : .changed
            next.handedIn = next.handedIn == .none ? .none : .changed
            found.append(next)
        }
        if Self.isAllowed(.approveCriterion, situation) {
            var next = situation
            next.approval = .same
            found.append(next)
        }
        return found
    }

    private static func isAllowed(_ action: Action, _ situation: Situation) -> Bool {
        Permission.allows(action, to: Set(Role.allCases), in: situation.state)
    }
}
