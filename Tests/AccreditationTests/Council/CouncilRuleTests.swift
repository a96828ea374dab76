import Criteria
import Foundation
import Testing

@testable import Accreditation

/// Each file in Examples/Council holds one rule and cases: seats by role, groups, and the sentences that must come out.
@Suite("Examples as data: a council in, what the circular says to it out")
struct CouncilRuleTests {
    struct Examples: Decodable {
        let minimumSize: Int
        let mustBeOdd: Bool
        let roles: [String: [Int]]
        let secretaryGroup: [Int]
        let workingGroup: [Int]
        let cases: [Case]
    }

    struct Case: Decodable, CustomTestStringConvertible {
        let name: String
        /// How many people hold each role.
        let seats: [String: Int]
        let secretaries: Int
        let groups: [Group]
        let criteria: [String]
        let assigned: [String]
        let sentences: [String]
        var testDescription: String { name }
    }

    struct Group: Decodable {
        let name: String
        let members: Int
        /// `chair` for a head from the council, `outside` for somebody else, absent for none.
        let leader: String?
    }

    static let examples: Examples = {
        let url = Bundle.module.resourceURL?.appending(path: "Examples/Council/composition.json")
        let data = url.flatMap { try? Data(contentsOf: $0) } ?? Data()
        return (try? JSONDecoder().decode(Examples.self, from: data))
            ?? Examples(
                minimumSize: 0, mustBeOdd: false, roles: [:], secretaryGroup: [], workingGroup: [], cases: [])
    }()

    @Test func thereAreExamples() {
        #expect(Self.examples.cases.count >= 8)
    }

    @Test(arguments: examples.cases)
    func example(_ example: Case) throws {
        let rule = try #require(Self.rule)
        let found = rule.problems(of: Self.council(example), criteria: example.criteria)
        #expect(found.map { $0.sentence("Điều 1") } == example.sentences)
    }

    @Test func everyRealPackAcceptsSomeCouncil() throws {
        for pack in ComparedPacks.real {
            let people = (0..<15).map { _ in PersonID() }
            var members = people.prefix(pack.council.minimumSize).map { CouncilMember(person: $0, role: .member) }
            var next = 0
            for seat in pack.council.roles where seat.role != .member {
                for _ in 0..<seat.minimum {
                    members[next].role = seat.role
                    next += 1
                }
            }
            for index in 0..<(pack.council.secretaryGroup?.lowerBound ?? 0) {
                members[index].isInSecretaryGroup = true
            }
            #expect(pack.council.problems(of: Council(members: members)) == [])
        }
    }

    private static var rule: CouncilRule? {
        guard var rule = ComparedPacks.real.first?.council else { return nil }
        rule.minimumSize = examples.minimumSize
        rule.mustBeOdd = examples.mustBeOdd
        for index in rule.roles.indices {
            guard let counts = examples.roles[rule.roles[index].role.rawValue] else { continue }
            rule.roles[index].minimum = counts[0]
            rule.roles[index].maximum = counts.count > 1 ? counts[1] : nil
        }
        rule.secretaryGroup = examples.secretaryGroup[0]...examples.secretaryGroup[1]
        rule.workingGroup = examples.workingGroup[0]...examples.workingGroup[1]
        return rule
    }

    private static func council(_ example: Case) -> Council {
        var members = CouncilRole.allCases.flatMap { role in
            (0..<(example.seats[role.rawValue] ?? 0)).map { _ in CouncilMember(person: PersonID(), role: role) }
        }
        for index in members.indices.prefix(example.secretaries) { members[index].isInSecretaryGroup = true }
        let groups = example.groups.map { group in
            WorkingGroup(
                name: group.name,
                leader: group.leader.map { $0 == "outside" ? PersonID() : members.first?.person ?? PersonID() },
                members: (0..<group.members).map { _ in PersonID() })
        }
        return Council(
            members: members, groups: groups,
            assignments: example.assigned.map { CriterionAssignment(criterion: $0, person: PersonID()) })
    }
}
