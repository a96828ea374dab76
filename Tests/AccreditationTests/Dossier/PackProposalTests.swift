import Accreditation
import Criteria
import Foundation
import Testing

/// Examples/Opening/proposals.json: for a kind of school, a day and a school year, which pack is proposed and which
/// others may be chosen.
@Suite("The rules proposed for a new dossier")
struct PackProposalTests {
    struct Example: Decodable, CustomTestStringConvertible {
        let about: String
        let kind: String
        let today: String
        let year: String
        /// Nil where no rules are in force.
        let proposed: String?
        let others: [String]
        /// The days of the school year on which the other one was in force; the last one only for those that ended.
        let from: String?
        let to: String?
        var testDescription: String { about }
    }

    static let examples: [Example] = {
        let url = Bundle.module.resourceURL?.appending(path: "Examples/Opening/proposals.json")
        let data = url.flatMap { try? Data(contentsOf: $0) } ?? Data()
        return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
    }()

    @Test func thereAreExamples() {
        #expect(Self.examples.count >= 15)
    }

    @Test(arguments: examples)
    func follow(_ example: Example) throws {
        let today = try #require(Day(iso: example.today))
        let year = try #require(SchoolYear(example.year))
        let proposal = PackProposal(
            for: example.kind, in: year, today: today, try SchoolYearFrame.sample, among: ComparedPacks.real)
        #expect(proposal.proposed?.pack.id == example.proposed)
        #expect(proposal.others.map(\.pack.id) == example.others)
        #expect(proposal.offers.allSatisfy { proposal.offer(hash: $0.pack.hash)?.pack.id == $0.pack.id })
        #expect(proposal.offer(hash: "") == nil)
        guard let other = proposal.others.first else { return }
        let from = try #require(example.from.flatMap { Day(iso: $0) })
        let to = example.to.flatMap { Day(iso: $0) }
        #expect(other.reason == (to.map { .earlierInYear(from: from, to: $0) } ?? .laterInYear(from: from)))
    }
}
