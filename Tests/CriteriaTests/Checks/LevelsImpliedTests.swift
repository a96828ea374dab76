import Testing

@testable import Criteria

/// The base pack has one mandatory criterion and two others, one of which has no text at level 2.
@Suite struct LevelsImpliedTests {
    /// The problems when level 1 and level 2 ask for these conditions.
    private func problems(_ first: [LevelCondition], _ second: [LevelCondition]) throws -> [String] {
        var pack = try #require(try SamplePacks.base())
        pack.levelRules[0].conditions = first
        pack.levelRules[1].conditions = second
        return LevelsImplied.problems(in: pack).map(\.message)
    }

    @Test func theFamilyOf2018IsSound() throws {
        #expect(try problems([.everyCriterion(reaches: 1)], [.everyCriterion(reaches: 2)]).isEmpty)
    }

    @Test func theFamilyOf2026IsSound() throws {
        let first: [LevelCondition] = [.everyMandatory(reaches: 1), .others(atLeast: 1, reach: 1)]
        let second: [LevelCondition] = [
            .everyMandatory(reaches: 2), .others(atLeast: 1, reach: 2), .everyCriterion(reaches: 1),
        ]
        #expect(try problems(first, second).isEmpty)
    }

    @Test func mandatoryAndAllOthersMakeEvery() throws {
        let all: [LevelCondition] = [.everyMandatory(reaches: 1), .others(atLeast: 2, reach: 1)]
        #expect(try problems([.everyCriterion(reaches: 1)], all).isEmpty)
        let some: [LevelCondition] = [.everyMandatory(reaches: 1), .others(atLeast: 1, reach: 1)]
        #expect(try problems([.everyCriterion(reaches: 1)], some).count == 1)
    }

    @Test func fewerOrLowerOthersDoNotImplyMore() throws {
        let first: [LevelCondition] = [.others(atLeast: 2, reach: 1)]
        #expect(try problems(first, [.others(atLeast: 1, reach: 2)]).count == 1)
        #expect(try problems(first, [.others(atLeast: 2, reach: 1)]).isEmpty)
    }

    /// Criteria without a text at level 2 count with level 1, so that they do not reach 2 among the others.
    @Test func everyCriterionImpliesOnlyOthersWithAText() throws {
        #expect(try problems([.others(atLeast: 1, reach: 2)], [.everyCriterion(reaches: 2)]).isEmpty)
        #expect(try problems([.others(atLeast: 2, reach: 2)], [.everyCriterion(reaches: 2)]).count == 1)
    }

    @Test func namingTheLowerLevelIsEnough() throws {
        #expect(try problems([.everyMandatory(reaches: 1)], [.schoolLevel(1), .everyClause(of: "level-3")]).isEmpty)
        #expect(try problems([.everyMandatory(reaches: 1)], [.everyClause(of: "level-3")]).count == 1)
    }

    @Test func numbersHaveNoGap() throws {
        var pack = try #require(try SamplePacks.base())
        pack.levelRules.remove(at: 1)
        #expect(LevelsImplied.problems(in: pack).contains { $0.message.hasPrefix("Level 2 is due here") })
    }
}
