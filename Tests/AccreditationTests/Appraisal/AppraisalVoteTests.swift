import Accreditation
import Foundation
import Testing

@Suite("Votes of a council that appraises")
struct AppraisalVoteTests {
    /// Lines of Examples/appraisal-votes.tsv: members, those there, votes, the two shares, what comes out.
    static var examples: [[String]] {
        guard let url = Bundle.module.resourceURL?.appending(path: "Examples/appraisal-votes.tsv"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func examplesAreThere() { #expect(Self.examples.count >= 15) }

    @Test(arguments: examples)
    func votesComeOutAsTheExamplesSay(example: [String]) throws {
        let numbers = try example.prefix(7).map { try #require(Int($0)) }
        let vote = AppraisalVote(
            members: numbers[0], present: numbers[1], agreeing: numbers[2], opposing: numbers[3],
            abstaining: numbers[4])
        let rule = AppraisalRule(minimumSize: 3, attendancePercent: numbers[5], agreeingPercent: numbers[6])
        #expect(vote.addsUp == (example[7] == "yes"))
        #expect(vote.hasQuorum(rule) == (example[8] == "yes"))
        #expect(vote.isCarried(rule) == (example[9] == "yes"))
    }

    @Test func aShareIsRoundedUpToWholePeople() {
        #expect(AppraisalRule.least(67, of: 3) == 3)
        #expect(AppraisalRule.least(66, of: 3) == 2)
        #expect(AppraisalRule.least(50, of: 5) == 3)
        #expect(AppraisalRule.least(51, of: 4) == 3)
        #expect(AppraisalRule.least(100, of: 7) == 7)
    }

    @Test func oneConditionThatFailsIsEnoughNotToPropose() {
        let vote = AppraisalVote(members: 3, present: 3, agreeing: 3, opposing: 0, abstaining: 0)
        let rule = AppraisalRule(minimumSize: 3, attendancePercent: 67, agreeingPercent: 51)
        for holds in [true, false] {
            let minutes = AppraisalMinutes(
                heldOn: "2026-11-20", place: "Sở", members: [], course: "", vote: vote, rule: rule, level: 2, degree: 2,
                facts: .init(),
                conditions: [
                    KeptCondition(
                        title: "Có dữ liệu", citation: "", holds: holds, proof: "", references: [],
                        foundByName: nil)
                ], ratingsHash: "")
            #expect(minutes.isCarried == holds)
        }
    }
}
