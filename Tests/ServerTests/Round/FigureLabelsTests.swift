import Accreditation
import Criteria
import TestSupport
import Testing

@testable import Server

/// What figures are called where only their names tell them apart.
@Suite struct FigureLabelsTests {
    @Test func noTwoFiguresOfAFormHaveTheSameName() throws {
        for pack in TestWorld.standards.packs {
            let form = FigureForm(
                pack.statistics, kind: try #require(pack.appliesTo.first), year: SchoolYear(start: 2024))
            let labels = FigureLabels(form)
            let keys = Set(form.ordered.filter { $0.place.year == form.year }.map(\.place.key.description))
            let names = Dictionary(grouping: keys) { labels[$0] }
            #expect(!keys.isEmpty)
            let doubled = names.filter { $0.value.count > 1 }
            #expect(doubled.isEmpty, "\(pack.id): \(doubled)")
        }
    }
}
