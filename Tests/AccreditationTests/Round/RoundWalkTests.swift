import Accreditation
import Criteria
import Foundation
import Testing

/// Every sequence of eight steps, walked as the system walks it: nothing becomes official but what the head confirmed
/// last and nobody returned, at the time when it counts.
@Suite struct RoundWalkTests {
    @Test func nothingBecomesOfficialButWhatWasConfirmed() {
        var walked = 0
        func go(_ walk: Walk, _ length: Int) {
            walked += 1
            guard length > 0 else { return }
            for step in RoundStep.allCases {
                var next = walk
                if next.take(step) { go(next, length - 1) }
            }
        }
        go(Walk(), 8)
        #expect(walked > 2_000)
    }
}

/// A school's round with what is expected of it, kept apart.
private struct Walk {
    var round = SchoolRound(days: SchoolRoundTests.days)
    var now = SchoolRoundTests.moment("2024-10-01T00:00:00Z")
    var typed = 0
    /// What the head confirmed and nobody returned, approved into a version, or gave up.
    var confirmed: String?
    var official: [String] = []
    var path: [RoundStep] = []

    /// Whether the step can happen.
    mutating func take(_ step: RoundStep) -> Bool {
        path.append(step)
        typed += 1
        now += 60
        switch step {
        case .cutOff: return pass(round.days.cutOff.endInVietnam, false)
        case .catchUp: return pass(SchoolRoundTests.day("2024-10-31").endInVietnam, true)
        case .confirm, .return, .approve, .withdraw: return act(step)
        }
    }

    private mutating func act(_ step: RoundStep) -> Bool {
        let state = round.standing(at: now).state
        guard let outcome = state.after(step) else { return false }
        let hash = step == .confirm ? "typed \(typed)" : round.standing(at: now).pending?.contentHash ?? ""
        round.acts.append(
            RoundAct(number: round.acts.count + 1, step: step, contentHash: hash, byName: "", at: now))
        switch step {
        case .confirm: confirmed = hash
        case .return, .withdraw: confirmed = nil
        default: break
        }
        if outcome.makesOfficial {
            #expect(confirmed == hash, "\(path)")
            keep(hash, .afterCutOff)
        }
        check()
        return true
    }

    private mutating func pass(_ moment: Date, _ isCatchUp: Bool) -> Bool {
        guard now < moment else { return false }
        let late = round.standing(at: now).state
        now = moment
        let standing = round.standing(at: now)
        if let due = standing.due {
            #expect(due.act.contentHash == confirmed, "\(path)")
            keep(due.act.contentHash, due.timeliness)
        } else if !isCatchUp || late == .late {
            #expect(!official.isEmpty || confirmed == nil, "\(path): confirmed figures were forgotten")
        }
        check()
        return true
    }

    private mutating func keep(_ hash: String, _ timeliness: Timeliness) {
        official.append(hash)
        confirmed = nil
        let act = round.acts.last { $0.contentHash == hash && $0.step == .confirm }?.number ?? 0
        round.versions.append(
            OfficialVersion(
                version: official.count, act: act, afterActs: round.acts.count, contentHash: hash,
                timeliness: timeliness, at: now))
    }

    private func check() {
        let standing = round.standing(at: now)
        #expect(standing.state.isOfficial == !official.isEmpty, "\(path): \(standing.state)")
        #expect(standing.due == nil, "\(path)")
        if let confirmed { #expect(standing.pending?.contentHash == confirmed, "\(path)") }
        #expect(RoundStep.allCases.contains { standing.state.after($0).map { $0.state != standing.state } ?? false })
    }
}
