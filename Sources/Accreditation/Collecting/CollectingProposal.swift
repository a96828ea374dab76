public import Criteria

/// Pieces that the breakdown of the criteria wants and that no row waits for yet.
public enum CollectingProposal {
    /// The usual evidence of every indicator, each piece once for a criterion, with the first place that the breakdown
    /// sheet names for it.
    ///
    /// - Parameters:
    ///   - places: what the breakdown sheet says about where to collect, by indicator.
    ///   - rows: the rows that there are.
    public static func rows(
        _ pack: RulePack, places: [IndicatorPath: String], beside rows: [CollectingRow]
    ) -> [CollectingRow] {
        var known = Set(rows.map { key($0.criterion, $0.name) })
        return pack.rated.flatMap { sheet -> [CollectingRow] in
            let criterion = SheetCode.printed(sheet.code)
            return sheet.levels.flatMap { level in
                level.indicators.flatMap { indicator -> [CollectingRow] in
                    let path = IndicatorPath(criterion: sheet.code, level: level.number, indicator: indicator.code)
                    let keeper = places[path]?.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
                    return indicator.usualEvidence.compactMap { name in
                        let short = String(name.prefix(CollectingRow.longestName))
                        guard !short.isEmpty, known.insert(key(criterion, short)).inserted else { return nil }
                        return CollectingRow(criterion: criterion, indicator: path, name: short, keeper: keeper)
                    }
                }
            }
        }
    }

    private static func key(_ criterion: String, _ name: String) -> String { "\(criterion)/\(name.lowercased())" }
}

extension PaperTexts {
    /// What the texts of a paper with a breakdown table say about where to collect, by indicator.
    public var collectingPlaces: [IndicatorPath: String] {
        var found: [IndicatorPath: String] = [:]
        for (key, text) in byKey {
            if case .breakdown(_, let path, .place) = PaperTextKey(key) { found[path] = text }
        }
        return found
    }
}
