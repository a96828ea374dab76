import Accreditation
import Criteria
import Foundation
import Testing

/// One school's figures in one collection, from acts and days to what counts.
@Suite struct SchoolRoundTests {
    static let days = RoundDays(
        school: day("2024-10-10"), check: day("2024-10-15"), cutOff: day("2024-10-20"), catchUp: day("2024-10-31"))

    @Test func theCutOffIsTheEndOfTheDayInVietnam() {
        #expect(Self.day("2024-10-20").endInVietnam == Self.moment("2024-10-20T17:00:00Z"))
        var round = SchoolRound(days: Self.days)
        round.act(.confirm, "a", "2024-10-20T16:59:59Z")
        #expect(round.standing(at: Self.moment("2024-10-20T16:59:59Z")).state == .confirmed)
        let after = round.standing(at: Self.moment("2024-10-20T17:00:00Z"))
        #expect(after.state == .official)
        #expect(after.due?.act.contentHash == "a")
        #expect(after.due?.timeliness == .afterSchoolDay)
        #expect(after.due?.at == Self.day("2024-10-20").endInVietnam)
    }

    @Test func whatIsTypedOrConfirmedAfterTheCutOffIsNotOfficial() {
        var round = SchoolRound(days: Self.days)
        round.act(.confirm, "a", "2024-10-09T02:00:00Z")
        round.act(.approve, "a", "2024-10-12T02:00:00Z")
        round.act(.confirm, "b", "2024-10-20T18:00:00Z")
        let standing = round.standing(at: Self.moment("2024-10-21T02:00:00Z"))
        #expect(standing.due?.act.contentHash == "a")
        #expect(standing.due?.timeliness == .onTime)
        #expect(standing.state == .correcting)
        #expect(standing.pending?.contentHash == "b")
    }

    @Test func aReturnedConfirmationIsLeftOutUntilItIsConfirmedAgain() {
        var round = SchoolRound(days: Self.days)
        round.act(.confirm, "a", "2024-10-09T02:00:00Z")
        round.act(.return, "a", "2024-10-12T02:00:00Z", cells: [Self.cell])
        #expect(round.openReturns(at: Self.moment("2024-10-13T00:00:00Z")) == [Self.cell])
        let missed = round.standing(at: Self.moment("2024-10-21T00:00:00Z"))
        #expect(missed.state == .leftOut)
        #expect(missed.due == nil)
        round.act(.confirm, "b", "2024-10-22T02:00:00Z")
        #expect(round.standing(at: Self.moment("2024-10-23T00:00:00Z")).state == .late)
        let caughtUp = round.standing(at: Self.moment("2024-10-31T17:00:00Z"))
        #expect(caughtUp.state == .official)
        #expect(caughtUp.due?.act.contentHash == "b")
        #expect(caughtUp.due?.timeliness == .onTime)
        #expect(caughtUp.due?.at == Self.day("2024-10-31").endInVietnam)
    }

    @Test func aSchoolThatNeverConfirmsHasNoVersion() {
        let standing = SchoolRound(days: Self.days).standing(at: Self.moment("2025-05-01T00:00:00Z"))
        #expect(standing.state == .leftOut)
        #expect(standing.due == nil)
    }

    @Test func aCorrectionNeedsAReasonAndLeavesTheOldVersion() {
        var round = Self.official("old")
        let now = Self.moment("2024-11-05T00:00:00Z")
        let new = FigureContent(["classes/grade-1": "4"])
        #expect(round.standing(at: now).state == .official)
        #expect(round.refusal(confirming: new, failed: [], reason: " ", at: now) == .reasonNeeded)
        #expect(round.refusal(confirming: new, failed: [], reason: "Đếm sót một lớp", at: now) == nil)
        round.act(.confirm, new.hash, "2024-11-05T00:00:00Z")
        #expect(round.standing(at: now).state == .correcting)
        round.act(.approve, new.hash, "2024-11-06T00:00:00Z")
        round.versions.append(
            OfficialVersion(
                version: 2, act: 2, afterActs: 3, contentHash: new.hash, timeliness: .onTime,
                at: Self.moment("2024-11-06T00:00:00Z")))
        let done = round.standing(at: Self.moment("2024-11-07T00:00:00Z"))
        #expect(done.state == .official)
        #expect(done.pending == nil)
        #expect(
            round.refusal(confirming: new, failed: [], reason: "Lại", at: Self.moment("2024-11-07T00:00:00Z"))
                == .unchanged)
    }

    @Test func confirmingAndCheckingAreRefusedForAReason() {
        var round = SchoolRound(days: Self.days)
        let now = Self.moment("2024-10-05T00:00:00Z")
        let content = FigureContent(["classes/grade-1": "3"])
        #expect(round.refusal(confirming: FigureContent(), failed: [], reason: "", at: now) == .nothingEntered)
        #expect(round.refusal(confirming: content, failed: ["x"], reason: "", at: now) == .failedChecks(["x"]))
        #expect(round.refusal(checking: .approve, seenHash: "?", cells: [], at: now) == .changedMeanwhile)
        round.act(.confirm, content.hash, "2024-10-04T00:00:00Z")
        #expect(round.refusal(confirming: content, failed: [], reason: "", at: now) == .unchanged)
        #expect(round.refusal(checking: .return, seenHash: content.hash, cells: [], at: now) == .cellsNeeded)
        round.act(.return, content.hash, "2024-10-04T01:00:00Z", cells: [Self.cell])
        #expect(round.refusal(confirming: content, failed: [], reason: "", at: now) == .reasonNeeded)
        #expect(round.refusal(confirming: content, failed: [], reason: "Đã đếm lại", at: now) == nil)
        #expect(
            round.refusal(checking: .approve, seenHash: content.hash, cells: [], at: now) == .notNow(.returned))
    }

    static let cell = ReturnedCell(key: "classes/grade-1", reason: "Ít hơn năm trước 20 lớp")

    static func official(_ hash: String) -> SchoolRound {
        var round = SchoolRound(days: days)
        round.act(.confirm, hash, "2024-10-09T02:00:00Z")
        round.versions = [
            OfficialVersion(
                version: 1, act: 1, afterActs: 1, contentHash: hash, timeliness: .onTime,
                at: days.cutOff.endInVietnam)
        ]
        return round
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(iso: text) else { preconditionFailure("no day: \(text)") }
        return day
    }

    static func moment(_ text: String) -> Date { (try? Date(text, strategy: .iso8601)) ?? .distantPast }
}

extension SchoolRound {
    /// Adds an act.
    mutating func act(_ step: RoundStep, _ hash: String, _ at: String, cells: [ReturnedCell] = []) {
        acts.append(
            RoundAct(
                number: acts.count + 1, step: step, contentHash: hash, cells: cells, byName: "Hà",
                at: SchoolRoundTests.moment(at)))
    }
}
