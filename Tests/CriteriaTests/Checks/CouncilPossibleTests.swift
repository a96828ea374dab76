import Testing

@testable import Criteria

@Suite struct CouncilPossibleTests {
    private func problems(_ change: (inout CouncilRule) -> Void) throws -> Int {
        var pack = try #require(try SamplePacks.base())
        change(&pack.council)
        return CouncilPossible.problems(in: pack).count
    }

    @Test func findsCouncilsThatCannotBeFormed() throws {
        #expect(try problems { $0.minimumSize = 3 } == 1)
        #expect(try problems { $0.minimumSize = 8 } == 1)
        #expect(try problems { $0.roles[2].maximum = 4 } == 1)
        #expect(try problems { $0.roles[0].minimum = 2 } == 1)
        #expect(try problems { $0.roles[1].role = .chair } == 1)
        #expect(try problems { $0.secretaryGroup = 0...3 } == 1)
        #expect(try problems { $0.decisionShare.numerator = 4 } == 1)
        #expect(try problems { $0.decisionShare.denominator = 0 } == 1)
        #expect(try problems { $0.quorum = DecisionShare(numerator: 3, denominator: 2) } == 1)
    }

    @Test func acceptsCouncilsThatCan() throws {
        #expect(try problems { $0.minimumSize = 5 } == 0)
        #expect(try problems { $0.roles[2].maximum = 5 } == 0)
        #expect(
            try problems {
                $0.mustBeOdd = false
                $0.minimumSize = 8
            } == 0)
    }
}
