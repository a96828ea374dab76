import Accreditation
import Criteria
import Testing

@Suite("The school's answer to a draft, and the team's reply")
struct DraftTests {
    private static let paths = ["a", "b", "c"].map { IndicatorPath(criterion: "9.9", level: 1, indicator: $0) }
    private static let objection = DraftItem(
        criterion: "9.9", stance: .objects, objected: paths, reasons: "Đã bổ sung", evidence: ["MC9"])

    @Test func anAcceptedObjectionChangesEverythingAndARejectedOneNothing() throws {
        let accepted = try DraftReply(.accepted, to: Self.objection, because: "Đúng")
        #expect(accepted.changed == Self.paths)
        let chosen: Set<IndicatorPath> = [Self.paths[0]]
        let rejected = try DraftReply(.rejected, to: Self.objection, because: "Chưa đủ", changing: chosen)
        #expect(rejected.changed.isEmpty)
    }

    @Test func inPartOnlyWhatWasObjectedToChangesAndNotAllOfIt() throws {
        let other = IndicatorPath(criterion: "9.8", level: 1, indicator: "a")
        let reply = try DraftReply(
            .partly, to: Self.objection, because: "Một phần", changing: [Self.paths[1], other])
        #expect(reply.changed == [Self.paths[1]])
        #expect(throws: DraftReply.Problem.everythingChanged) {
            try DraftReply(.partly, to: Self.objection, because: "Hết", changing: Set(Self.paths))
        }
        let words = DraftItem(criterion: "9.9", stance: .objects, reasons: "Lời chưa rõ")
        #expect(try DraftReply(.partly, to: words, because: "Sửa lời").changed.isEmpty)
    }

    @Test(arguments: DraftReply.Decision.allCases) func aReplyHasAReason(decision: DraftReply.Decision) {
        #expect(throws: DraftReply.Problem.reasonMissing) {
            try DraftReply(decision, to: Self.objection, because: " \n")
        }
    }

    @Test func anAnswerSaysWhatAndWhyAndNamesOnlyPiecesThatThereAre() {
        func problems(_ kind: DraftAnswerKind, _ items: DraftItem...) -> [DraftAnswerProblem] {
            DraftAnswerCheck.problems(kind, items, register: ["MC9"])
        }
        var bare = Self.objection
        bare.reasons = " "
        bare.evidence = ["MC9", "MC8"]
        var unclear = Self.objection
        unclear.stance = nil
        let general = DraftItem(criterion: DraftItem.general, reasons: "Cảm ơn đoàn")
        #expect(problems(.objects, Self.objection, general) == [])
        #expect(problems(.objects, bare) == [.reasonsMissing("9.9"), .unknownEvidence("9.9", ["MC8"])])
        #expect(problems(.objects, unclear) == [.stanceMissing("9.9")])
        #expect(problems(.agrees, Self.objection) == [.objectionThere("9.9")])
        #expect(problems(.agrees, DraftItem(criterion: "9.9"), general) == [])
        #expect(problems(.objects, DraftItem(criterion: "9.9"), general) == [.nothingObjected])
    }
}
