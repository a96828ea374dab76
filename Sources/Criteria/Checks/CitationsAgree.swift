/// What an indicator cites is the place where it stands: the clause `tiêu chí 1.1` names its criterion, the point
/// `điểm a` itself, the point `Mức 1` its level, the clause `khoản 1` of a school-wide group itself. All indicators of
/// a standard at one level stand in the same article, and that is one of those that the rule of the level cites.
///
/// An amended pack is left out: its nodes keep the citations of the text that they come from.
enum CitationsAgree: PackCheck {
    static let name = CheckName.citationsAgree

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard pack.circular.amendments.isEmpty else { return [] }
        let placed = pack.criteria.flatMap { places(in: $0, isGroup: false) }
        let groups = pack.schoolWide.flatMap { places(in: $0, isGroup: true) }
        return (placed + groups).flatMap(ownName) + pack.standards.flatMap(articles)
            + (placed + groups).compactMap { outside($0, pack) }
    }

    private struct Place {
        var criterion: String
        var level: Int
        var indicator: Indicator
        var isGroup: Bool

        var path: IndicatorPath { IndicatorPath(criterion: criterion, level: level, indicator: indicator.code) }
    }

    private static func places(in criterion: Criterion, isGroup: Bool) -> [Place] {
        criterion.levels.flatMap { level in
            level.indicators.map {
                Place(criterion: criterion.code, level: level.number, indicator: $0, isGroup: isGroup)
            }
        }
    }

    private static func ownName(_ place: Place) -> [Diagnostic] {
        let (citation, code) = (place.indicator.citation, place.indicator.code)
        let expected = [
            (citation.clause, "tiêu chí ", place.isGroup ? nil : place.criterion),
            (citation.clause, "khoản ", place.isGroup ? code : nil),
            (citation.point, "điểm ", place.isGroup || code == "-" ? nil : code),
            (citation.point, "Mức ", "\(place.level)"),
        ]
        return expected.compactMap { text, word, own in
            guard let text, let own, text.hasPrefix(word), text != word + own else { return nil }
            let sentence = "The indicator \(place.path) cites \"\(text)\" but stands in \"\(word)\(own)\""
            return error("\(sentence); correct the citation or the code.", at: place.indicator.source)
        }
    }

    /// Indicators that cite another article than most of those of their standard and level.
    private static func articles(_ standard: Standard) -> [Diagnostic] {
        let levels = Dictionary(grouping: standard.criteria.flatMap { places(in: $0, isGroup: false) }, by: \.level)
        return levels.values.flatMap { places -> [Diagnostic] in
            let counts = Dictionary(grouping: places, by: \.indicator.citation.article).mapValues(\.count)
            guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return [] }
            return places.filter { $0.indicator.citation.article != most.key }.map { place in
                let sentence =
                    "The indicator \(place.path) cites \"\(place.indicator.citation.article)\", the others of"
                let others = "its standard at this level \"\(most.key)\""
                return error("\(sentence) \(others); correct the wrong one.", at: place.indicator.source)
            }
        }
    }

    /// An indicator outside of the articles that the rule of its level cites as a whole, without a clause.
    private static func outside(_ place: Place, _ pack: RulePack) -> Diagnostic? {
        guard let rule = pack.levelRules.first(where: { $0.level == place.level }), rule.citation.clause == nil,
            let articles = ArticleRange(rule.citation.article),
            let own = ArticleRange(place.indicator.citation.article), !articles.contains(own)
        else { return nil }
        let sentence =
            "The indicator \(place.path) cites \"\(place.indicator.citation.article)\", but the rule of level"
        let advice = "correct the wrong one"
        return error("\(sentence) \(rule.level) \"\(rule.citation.article)\"; \(advice).", at: place.indicator.source)
    }
}

/// `Điều 7` or `Điều 7–11`.
private struct ArticleRange {
    var first: Int
    var last: Int

    init?(_ text: String) {
        guard text.hasPrefix("Điều ") else { return nil }
        let ends = text.dropFirst(5).split(separator: "–", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
        self.first = first
        self.last = last
    }

    func contains(_ other: ArticleRange) -> Bool { first <= other.first && other.last <= last }
}
