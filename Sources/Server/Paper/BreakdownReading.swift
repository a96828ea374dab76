import Accreditation
import Criteria
import Storage

/// The texts of a breakdown table as the page shows them: criterion by criterion, indicator by indicator.
struct BreakdownReading {
    let made: MadeNow
    private let places: [(place: PaperTextPlace, path: IndicatorPath)]

    init(_ made: MadeNow) {
        self.made = made
        places = made.visit.texts.compactMap { place in place.indicator.map { (place, $0) } }
    }

    /// Empty for papers without such a table.
    var groups: [PaperPage.BreakdownGroup] {
        let byCriterion = Dictionary(grouping: places, by: \.path.criterion)
        return made.visit.pack.rated.compactMap { criterion in
            byCriterion[criterion.code].map { group(criterion, $0) }
        }
    }

    private func group(
        _ criterion: Criterion, _ places: [(place: PaperTextPlace, path: IndicatorPath)]
    ) -> PaperPage.BreakdownGroup {
        let form = made.visit.form.id
        let written = places.count { made.material.text(at: .text($0.place.key), of: form)?.body.isEmpty == false }
        let byPath = Dictionary(grouping: places, by: \.path)
        let indicators = criterion.levels.flatMap { level in
            level.indicators.map { indicator in
                let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                return PaperPage.BreakdownIndicator(
                    indicatorTitle: made.visit.pack.shortTitle(of: path),
                    requirements: indicator.requirements.map(\.text),
                    entries: (byPath[path] ?? []).map { SheetText(.text($0.place.key), $0.place, made) })
            }
        }
        return PaperPage.BreakdownGroup(
            groupTitle: made.visit.pack.heading(criterion), groupNote: "Đã ghi \(written)/\(places.count) mục.",
            indicators: indicators)
    }
}
