import Criteria

/// Which texts and details of an earlier dossier's papers still have a place under another rule pack. Numbers, days
/// and the reference to a decision belong to their year and stay there.
public struct CarriedPapers: Sendable, Hashable {
    /// The identifier of the paper, a slash and the `PaperPlace`, as in `plan/text/purpose`.
    public let places: Set<String>

    /// - Parameters:
    ///   - old: the pack of the earlier dossier, as it lists its sheets.
    ///   - standards: codes of standards that stand.
    ///   - criteria: codes of sheets that stand.
    ///   - indicators: indicators that stand.
    init(
        from old: RulePack, to new: RulePack, standards: Set<String>, criteria: Set<String>,
        indicators: Set<IndicatorPath>
    ) {
        var places: Set<String> = []
        for form in new.papers {
            guard let before = old.paper(form.id) else { continue }
            let keys = form.parts.flatMap { part -> [PaperTextKey] in
                guard before.part(part.id)?.content == part.content else { return [] }
                switch part.content {
                case .none: return []
                case .text, .table: return [.part(part.id)]
                case .block(.standardReports): return part.frames(standards)
                case .block(.clauseReports): return part.frames(criteria.filter(new.isSchoolWide))
                case .block(.breakdownTable):
                    return indicators.flatMap { path in
                        BreakdownColumn.allCases.map { .breakdown(part: part.id, path, $0) }
                    }
                case .block: return []
                }
            }
            let details = PaperDetailName.allCases.filter { !$0.isOfOneYear }.map(PaperPlace.detail)
            for place in keys.map({ .text($0.description) }) + details { places.insert("\(form.id)/\(place)") }
        }
        self.places = places
    }
}

extension PaperPart {
    fileprivate func frames(_ codes: Set<String>) -> [PaperTextKey] {
        codes.flatMap { code in StandardFrame.allCases.map { .frame(part: id, code: code, $0) } }
    }
}
