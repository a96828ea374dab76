import Testing

@testable import Criteria

@Suite struct LevelsReachableTests {
    private func problem(_ condition: LevelCondition) throws -> String? {
        var pack = try #require(try SamplePacks.base())
        pack.levelRules[1].conditions = [condition]
        return LevelsReachable.problems(in: pack).first?.message
    }

    @Test(arguments: [
        (LevelCondition.everyCriterion(reaches: 3), "none has a text there"),
        (.everyMandatory(reaches: 3), "mandatory criterion 1.1 at 3"),
        (.others(atLeast: 2, reach: 2), "only 1 have a text there"),
        (.others(atLeast: 0, reach: 1), "asks nothing"),
        (.schoolLevel(2), "no lower level"),
        (.everyClause(of: "level-9"), "does not exist"),
    ])
    func findsWhatNoSchoolCanHave(condition: LevelCondition, words: String) throws {
        #expect(try problem(condition)?.contains(words) == true)
    }

    @Test(arguments: [
        LevelCondition.everyCriterion(reaches: 2), .everyMandatory(reaches: 2), .others(atLeast: 1, reach: 2),
        .schoolLevel(1), .everyClause(of: "level-3"),
    ])
    func acceptsWhatASchoolCanHave(condition: LevelCondition) throws { #expect(try problem(condition) == nil) }

    @Test func findsRulesWithoutConditions() throws {
        var pack = try #require(try SamplePacks.base())
        pack.levelRules[0].conditions = []
        #expect(LevelsReachable.problems(in: pack).count == 1)
        pack.levelRules = []
        #expect(LevelsReachable.problems(in: pack).count == 1)
    }
}
