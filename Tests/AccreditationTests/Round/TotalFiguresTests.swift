import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing

/// Totals of a form: sums and quotients are worked out from what was typed, over all schools.
@Suite struct TotalFiguresTests {
    @Test func sumsAndQuotientsComeFromTotals() throws {
        let pack = try #require(TestWorld.standards.pack("17-2018-primary"))
        let total = TotalFigures(pack.statistics, year: SchoolYear(start: 2024))
        let table = try #require(total.form.tables.first { $0.id == "classes" })
        let columns = total.columns(of: table)
        #expect(columns.map(\.row.id).last == "total")
        #expect(total.keys(of: columns) == (1...5).map { "classes/grade-\($0)" })
        let values = total.values(["classes/grade-1": 10, "classes/grade-2": 20])
        let place = try #require(columns.last?.place)
        #expect(values[place]?.description == "30")
    }

    @Test func sharesThatSchoolsTypedAreNotAdded() throws {
        for pack in TestWorld.standards.packs {
            let total = TotalFigures(pack.statistics, year: SchoolYear(start: 2024))
            for table in total.form.tables {
                for column in total.columns(of: table) {
                    let typed = total.keys(of: [column])
                    #expect(!typed.isEmpty, "\(pack.id) \(column.place)")
                    let kinds = typed.compactMap(FigureKey.init).compactMap {
                        total.form.cells[FigurePlace(total.form.year, $0)]?.kind
                    }
                    #expect(kinds.allSatisfy { $0 == .count || $0 == .flag }, "\(pack.id) \(column.place)")
                }
            }
        }
    }
}
