import Criteria
import Testing

@Suite("Every indicator of the packs")
struct PackContentTests {
    static let packs = PackCountsTests.table.map(\.pack)

    @Test("holds what was counted when the circular was written down", arguments: packs)
    func counts(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        let found = pack.rated.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.map {
                    line($0, IndicatorPath(criterion: criterion.code, level: level.number, indicator: $0.code))
                }
            }
        }
        let expected = try Repository.expected(id)
        #expect(found == expected)
    }

    @Test("cites article, criterion and point", arguments: packs)
    func citations(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        for (number, standard) in zip(1..., pack.standards) {
            for criterion in standard.criteria {
                for level in criterion.levels {
                    let article = "tiêu chí \(criterion.code) Điều \(1 + 5 * level.number + number)"
                    for indicator in level.indicators {
                        let point = indicator.code == "-" ? "" : "điểm \(indicator.code) "
                        #expect(indicator.citation.description == point + article)
                    }
                }
            }
        }
        let clauses = pack.schoolWide.flatMap(\.levels).flatMap(\.indicators)
        #expect(clauses.map(\.citation.description) == clauses.map { "khoản \($0.code) Điều 22" })
    }

    private func line(_ indicator: Indicator, _ path: IndicatorPath) -> String {
        let counts = [
            indicator.requirements.count, indicator.measures.count, indicator.guidance.count,
            indicator.usualEvidence.count,
        ]
        return "\(path): " + counts.map(String.init).joined(separator: " ")
    }
}
