import Criteria
import Foundation
import Testing

@Suite("The packs with two levels")
struct TwoLevelPacksTests {
    /// What a pack has to hold, counted in the circular's appendix.
    struct Expected: Sendable, CustomTestStringConvertible {
        var pack: String
        var kinds: [String]
        var requirements: [Int]
        var guards: Int
        var figures: Int
        var optional: Int
        var testDescription: String { pack }
    }

    static let table = [
        Expected(
            pack: "57-2026-continuing", kinds: ["continuing"], requirements: [163, 167], guards: 1, figures: 34,
            optional: 12),
        Expected(
            pack: "57-2026-general", kinds: ["primary", "lower-secondary", "upper-secondary", "multi-level"],
            requirements: [265, 259], guards: 5, figures: 37, optional: 24),
        Expected(
            pack: "57-2026-preschool", kinds: ["preschool"], requirements: [200, 142], guards: 2, figures: 31,
            optional: 5),
    ]

    static let mandatory = ["1.3", "1.4", "2.1", "2.2", "3.1", "3.2", "4.1", "4.2"]

    @Test("hold what the circular holds", arguments: table)
    func counts(_ expected: Expected) throws {
        let pack = try #require(Repository.standards.pack(expected.pack))
        #expect(pack.appliesTo == expected.kinds)
        #expect(pack.standards.map(\.criteria.count) == [4, 3, 5, 3])
        #expect(pack.criteria.filter(\.isMandatory).map(\.code) == Self.mandatory)
        #expect(pack.criteria.allSatisfy { $0.levels.map(\.number) == [1, 2] })
        let levels = pack.criteria.flatMap(\.levels)
        #expect(levels.allSatisfy { $0.indicators.map(\.code) == ["-"] })
        let requirements = [1, 2].map { number in
            levels.filter { $0.number == number }.flatMap(\.indicators).flatMap(\.requirements)
        }
        #expect(requirements.map(\.count) == expected.requirements)
        #expect(requirements.joined().filter(\.isOptional).count == expected.optional)
        #expect(levels.map(\.guards.count).reduce(0, +) == expected.guards)
        #expect(pack.criteria.map(\.trackedFigures.count).reduce(0, +) == expected.figures)
        #expect(pack.schoolWide.isEmpty)
        #expect(levels.flatMap(\.indicators).flatMap(\.measures).isEmpty)
    }

    @Test("hold it criterion by criterion", arguments: table.map(\.pack))
    func lines(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        let found = pack.criteria.flatMap { criterion in
            [
                "\(criterion.code): \(criterion.isMandatory ? "mandatory" : "other") "
                    + "\(criterion.trackedFigures.count) \(criterion.usualEvidence.count)"
            ]
                + criterion.levels.map { level in
                    let requirements = level.indicators.flatMap(\.requirements)
                    let optional = requirements.count(where: \.isOptional)
                    return
                        "\(criterion.code)/\(level.number)/-: \(requirements.count) \(optional) \(level.guards.count)"
                }
        }
        let expected = try Repository.expected(id)
        #expect(found == expected)
    }

    @Test("cite appendix, criterion and level", arguments: zip(table.map(\.pack), ["III", "II", "I"]))
    func citations(_ id: String, _ appendix: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        for criterion in pack.criteria {
            for level in criterion.levels {
                let place = "Mức \(level.number) tiêu chí \(criterion.code) Phụ lục \(appendix)"
                #expect(level.indicators.map(\.citation.description) == [place])
            }
        }
    }

    @Test("have a row of the three-year form for each figure that is followed", arguments: table.map(\.pack))
    func figures(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(pack.statistics.years == 3)
        let table = try #require(pack.statistics.tables.first { $0.id == "tracked-figures" })
        #expect(table.isYearly)
        #expect(table.rows.map(\.id) == pack.criteria.flatMap(\.trackedFigures).map(\.id))
        #expect(table.rows.map(\.title) == pack.criteria.flatMap(\.trackedFigures).map(\.name))
    }
}
