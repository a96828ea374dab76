import Accreditation
import Testing

/// Every state with every step: nobody is stuck, and only confirmed figures ever become official.
@Suite struct RoundStateTests {
    @Test func everyStateHasAWayOn() {
        for state in RoundState.allCases {
            let next = Set(RoundStep.allCases.compactMap { state.after($0)?.state }).subtracting([state])
            #expect(!next.isEmpty, "\(state) leads nowhere")
        }
    }

    @Test func everyStateIsReachedFromTheBeginning() {
        var reached: Set<RoundState> = [.entering]
        var open = [RoundState.entering]
        while let state = open.popLast() {
            for step in RoundStep.allCases {
                guard let next = state.after(step)?.state, reached.insert(next).inserted else { continue }
                open.append(next)
            }
        }
        #expect(reached == Set(RoundState.allCases))
    }

    @Test func everyStateReachesOfficialFiguresByActsAlone() {
        for state in RoundState.allCases {
            var reached: Set<RoundState> = [state]
            var open = [state]
            while let found = open.popLast() {
                for step in RoundStep.allCases where step.isAct || step == .cutOff {
                    guard let next = found.after(step)?.state, reached.insert(next).inserted else { continue }
                    open.append(next)
                }
            }
            #expect(reached.contains(.official), "\(state) never becomes official")
        }
    }

    @Test func officialFiguresStayOfficial() {
        for state in RoundState.allCases where state.isOfficial {
            for step in RoundStep.allCases {
                #expect(state.after(step)?.state.isOfficial != false, "\(state) loses its official figures by \(step)")
            }
        }
    }

    @Test func theHeadMayConfirmInEveryState() {
        for state in RoundState.allCases { #expect(state.after(.confirm) != nil, "\(state)") }
    }

    /// The whole table, so that no cell changes by accident; a star marks what makes a version.
    @Test func theTableIsAsItIs() {
        let steps: [RoundStep] = [.confirm, .return, .approve, .withdraw, .cutOff, .catchUp]
        let lines = RoundState.allCases.map { state in
            let cells = steps.map { step in
                state.after(step).map { $0.state.rawValue + ($0.makesOfficial ? "*" : "") } ?? "-"
            }
            return ([state.rawValue] + cells).joined(separator: " ")
        }
        #expect(
            lines == [
                "entering confirmed - - - leftOut entering",
                "confirmed confirmed returned approved - official* confirmed",
                "returned confirmed - - - leftOut returned",
                "approved confirmed returned - - official* approved",
                "leftOut late - - - leftOut leftOut",
                "late late lateReturned official* - late official*",
                "lateReturned late - - - lateReturned lateReturned",
                "official correcting - - - official official",
                "correcting correcting correctionReturned official* official correcting correcting",
                "correctionReturned correcting - - official correctionReturned correctionReturned",
            ])
    }
}
