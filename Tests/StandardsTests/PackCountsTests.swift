import Criteria
import Testing

@Suite("The packs of the repository")
struct PackCountsTests {
    /// What a pack has to hold, counted in the circular.
    struct Expected: Sendable, CustomTestStringConvertible {
        var pack: String
        var criteriaOfStandards: [Int]
        var indicators: [Int: Int]
        var withLevel3: Int
        var requirements: Int
        var requirementsOfLevel4: Int
        var measures: Int
        var testDescription: String { pack }
    }

    static let table = [
        Expected(
            pack: "17-2018-primary", criteriaOfStandards: [10, 4, 6, 2, 5], indicators: [1: 81, 2: 48, 3: 24, 4: 5],
            withLevel3: 19, requirements: 311, requirementsOfLevel4: 13, measures: 65),
        Expected(
            pack: "18-2018-secondary", criteriaOfStandards: [10, 4, 6, 2, 6], indicators: [1: 84, 2: 45, 3: 25, 4: 6],
            withLevel3: 20, requirements: 352, requirementsOfLevel4: 16, measures: 84),
        Expected(
            pack: "19-2018-preschool", criteriaOfStandards: [10, 3, 6, 2, 4], indicators: [1: 75, 2: 46, 3: 25, 4: 6],
            withLevel3: 19, requirements: 328, requirementsOfLevel4: 23, measures: 86),
    ]

    @Test("are read without a problem")
    func read() {
        let standards = Repository.standards
        #expect(standards.diagnostics == [])
        let ids = PackCountsTests.table.map(\.pack) + TwoLevelPacksTests.table.map(\.pack)
        #expect(standards.packs.map(\.id) == ids)
    }

    @Test("hold what the circular holds", arguments: table)
    func counts(_ expected: Expected) throws {
        let pack = try #require(Repository.standards.pack(expected.pack))
        #expect(pack.standards.map(\.criteria.count) == expected.criteriaOfStandards)
        #expect(pack.criteria.filter { $0.topLevel == 3 }.count == expected.withLevel3)
        var indicators: [Int: Int] = [:]
        for level in pack.rated.flatMap(\.levels) { indicators[level.number, default: 0] += level.indicators.count }
        #expect(indicators == expected.indicators)
        #expect(requirements(of: pack.criteria) == expected.requirements)
        #expect(requirements(of: pack.schoolWide) == expected.requirementsOfLevel4)
        let measures = pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures)
        #expect(measures.count == expected.measures)
    }

    private func requirements(of criteria: [Criterion]) -> Int {
        criteria.flatMap(\.levels).flatMap(\.indicators).map(\.requirements.count).reduce(0, +)
    }
}
