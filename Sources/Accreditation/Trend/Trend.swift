public import Criteria

public import struct Foundation.Decimal

/// One figure of a school over the last school years, with what similar schools have.
public struct Trend: Sendable, Hashable {
    public let key: FigureKey
    /// The figure's name with the rows above it.
    public let title: String
    /// The unit; empty where there is none.
    public let unit: String
    /// One per school year, oldest first; years without a figure too.
    public var points: [TrendPoint]
    /// Thresholds that name the figure.
    public var limits: [TrendLimit]

    public init(
        key: FigureKey, title: String, unit: String, points: [TrendPoint], limits: [TrendLimit] = []
    ) {
        self.key = key
        self.title = title
        self.unit = unit
        self.points = points
        self.limits = limits
    }

    /// Whether any year has a figure.
    public var hasFigures: Bool { points.contains { $0.number != nil } }

    /// Runs of years that have a figure, as positions: a line is drawn through each, and stops where a year is missing.
    public var runs: [Range<Int>] { Trend.runs(points.map { $0.number != nil }) }

    /// Runs of years of which the figures of similar schools are known.
    public var similarRuns: [Range<Int>] { Trend.runs(points.map { $0.similar != nil }) }

    private static func runs(_ known: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, isKnown) in known.enumerated() where isKnown {
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<(place + 1)
            } else {
                runs.append(place..<(place + 1))
            }
        }
        return runs
    }
}

/// A figure of one school year.
public struct TrendPoint: Sendable, Hashable {
    /// Where a figure comes from.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// From the newest official snapshot of the year.
        case official
        /// Typed, and not official.
        case entered
    }

    public let year: SchoolYear
    /// Nil where the figure of the year is not known.
    public let number: Decimal?
    /// Without meaning where there is no number.
    public let origin: Origin
    /// Nil where there are too few similar schools, or none has official figures.
    public var similar: SimilarFigures?

    public init(_ year: SchoolYear, _ number: Decimal?, _ origin: Origin = .entered, similar: SimilarFigures? = nil) {
        self.year = year
        self.number = number
        self.origin = origin
        self.similar = similar
    }
}

/// What the official figures of similar schools of the same province amount to in a school year; names none of them.
public struct SimilarFigures: Sendable, Hashable {
    /// How many schools are counted, the school itself among them.
    public let schools: Int
    /// The first quartile: a quarter of the schools lie below.
    public let low: Decimal
    public let median: Decimal
    /// The third quartile.
    public let high: Decimal

    public init(schools: Int, low: Decimal, median: Decimal, high: Decimal) {
        self.schools = schools
        self.low = low
        self.median = median
        self.high = high
    }
}

/// A threshold in the picture of a figure.
public struct TrendLimit: Sendable, Hashable {
    public let comparison: Comparison
    public let number: Decimal
    /// The indicators that name it, such as `1.5 (Mức 2)`.
    public var indicators: [String]

    public init(_ comparison: Comparison, _ number: Decimal, indicators: [String]) {
        self.comparison = comparison
        self.number = number
        self.indicators = indicators
    }
}
