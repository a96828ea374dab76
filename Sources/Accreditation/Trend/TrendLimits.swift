public import Criteria
import Foundation

/// The thresholds of a pack that name figures, for the pictures of those figures.
public struct TrendLimits: Sendable {
    /// A figure with thresholds that name it.
    public struct Figure: Sendable, Hashable {
        /// The row: `table/row`.
        public let path: String
        public internal(set) var limits: [TrendLimit]
    }

    /// A criterion with the figures that its thresholds name, in the order in which it names them.
    public struct Subject: Sendable, Hashable {
        public let criterion: Criterion
        public let figures: [Figure]
    }

    /// Criteria with at least one such threshold, in the pack's order.
    public let subjects: [Subject]

    /// Thresholds for other schools are left out; those that count years name their figure, but are no line.
    ///
    /// - Parameter kinds: the school's kind and, where they are rated apart, its schooling levels.
    public init(_ pack: RulePack, figures: SchoolFigures, kinds: Set<String>) {
        let knowledge = ConditionKnowledge(pack, figures: figures, kinds: kinds)
        subjects = pack.rated.compactMap { criterion in
            var found: [Figure] = []
            for level in criterion.levels {
                for indicator in level.indicators {
                    let place = TrendLimits.place(criterion, level, indicator)
                    for measure in indicator.measures
                    where !measure.conditions.contains(where: { knowledge.holds($0) == false }) {
                        guard let path = measure.figure else { continue }
                        found.add([TrendLimit(measure, at: place)].compactMap(\.self), to: path)
                    }
                }
            }
            return found.isEmpty ? nil : Subject(criterion: criterion, figures: found)
        }
    }

    /// All thresholds of a figure, those with the same value as one.
    public func limits(of path: String) -> [TrendLimit] {
        var found: [Figure] = []
        for figure in subjects.flatMap(\.figures) where figure.path == path { found.add(figure.limits, to: path) }
        return found.first?.limits ?? []
    }

    private static func place(_ criterion: Criterion, _ level: Level, _ indicator: Indicator) -> String {
        let point = indicator.code.contains(where: \.isLetter) ? ", \(indicator.code)" : ""
        return "\(SheetCode.printed(criterion.code)) (Mức \(level.number)\(point))"
    }
}

extension [TrendLimits.Figure] {
    fileprivate mutating func add(_ limits: [TrendLimit], to path: String) {
        if !contains(where: { $0.path == path }) { append(Element(path: path, limits: [])) }
        guard let place = firstIndex(where: { $0.path == path }) else { return }
        for limit in limits {
            let same = self[place].limits.firstIndex {
                $0.comparison == limit.comparison && $0.number == limit.number
            }
            if let same {
                self[place].limits[same].indicators += limit.indicators
            } else {
                self[place].limits.append(limit)
            }
        }
    }
}

extension TrendLimit {
    /// Nil for ranks, and for thresholds that count years.
    fileprivate init?(_ measure: Measure, at place: String) {
        guard case .number(let text) = measure.value, !measure.countsYears,
            let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        self.init(measure.comparison, number, indicators: [place])
    }
}
