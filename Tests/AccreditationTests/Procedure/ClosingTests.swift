import Testing

@testable import Accreditation

@Suite("Why something is closed, and who can change that")
struct ClosingTests {
    /// Every action of a dossier × every role × every state.
    @Test func everyClosedActionNamesWhoOpensItOrThatNobodyDoes() {
        let actions = Set(Permission.all.filter { $0.state != nil }.map(\.action))
        var tried = 0
        for action in actions {
            for role in Role.allCases {
                for state in DossierState.allCases {
                    tried += 1
                    let closing = Closing(action, to: [role], in: state, by: ProcedureStep.all)
                    #expect((closing == nil) == Permission.allows(action, to: [role], in: state))
                    guard let closing else { continue }
                    #expect(!closing.others.contains(role))
                    #expect(closing.isOwnWork == Permission.isHeld(action, by: [role]))
                    guard let last = closing.way.last else { continue }
                    #expect(Permission.allows(action, to: closing.isOwnWork ? [role] : workers(action), in: last.to))
                    #expect(closing.isOwnWork || closing.others.isEmpty, "\(action): somebody may do it now")
                    #expect(closing.way.first?.from == state)
                    #expect(!closing.openers.isEmpty, "\(action) of \(role) in \(state): nobody takes the first step")
                }
            }
        }
        print("Closed actions: \(tried) combinations of action, role and state tried")
        #expect(tried == actions.count * Role.allCases.count * DossierState.allCases.count)
    }

    @Test func theCouncilWaitsForTheManagingBodyToGiveBack() {
        let closing = Closing(.rate, to: [.councilMember], in: .submitted, by: ProcedureStep.all)
        #expect(closing?.others == [])
        #expect(closing?.way.count == 1)
        #expect(Closing(.rate, to: [.councilMember], in: .drafting, by: ProcedureStep.all) == nil)
        #expect(Closing(.rate, to: [.principal], in: .drafting, by: ProcedureStep.all)?.others == Role.council)
        #expect(Closing(.rate, to: [.guest], in: .drafting, by: ProcedureStep.all)?.way == [])
    }

    @Test func whoseWorkItNeverIsReadsWhoOpensItForOthers() {
        let closing = Closing(.rate, to: [.guest], in: .submitted, by: ProcedureStep.all)
        #expect(closing?.isOwnWork == false)
        #expect(closing?.openers.isEmpty == false)
        #expect(closing?.way.last.map { Permission.allows(.rate, to: Role.council, in: $0.to) } == true)
    }

    private func workers(_ action: Action) -> Set<Role> {
        Set(Permission.all.filter { $0.action == action }.map(\.role))
    }
}
