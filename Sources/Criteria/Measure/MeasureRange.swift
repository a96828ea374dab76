/// The numbers, or places on a scale, that satisfy a threshold.
struct MeasureRange: Sendable, Hashable {
    /// The lower end.
    var lower: Double
    /// The upper end.
    var upper: Double
    /// Whether the lower end belongs to the range.
    var hasLower: Bool
    /// Whether the upper end belongs to the range.
    var hasUpper: Bool
    /// The scale that places are counted on; empty for numbers.
    var scale: [String]

    init(_ comparison: Comparison, _ value: Double, scale: [String]) {
        lower = comparison.needsReaching ? value : -.infinity
        upper = comparison.isUpperLimit || comparison == .equal ? value : .infinity
        hasLower = comparison == .atLeast || comparison == .equal
        hasUpper = comparison == .atMost || comparison == .equal
        self.scale = scale
    }

    /// Whether something satisfies both; thresholds on different scales are not compared and count as meeting.
    func meets(_ other: MeasureRange) -> Bool {
        if scale != other.scale { return true }
        return begins(beforeEndOf: other) && other.begins(beforeEndOf: self)
    }

    /// Whether everything that satisfies the other satisfies this one too.
    func contains(_ other: MeasureRange) -> Bool {
        guard scale == other.scale else { return false }
        let fromBelow = lower < other.lower || lower == other.lower && (hasLower || !other.hasLower)
        let fromAbove = upper > other.upper || upper == other.upper && (hasUpper || !other.hasUpper)
        return fromBelow && fromAbove
    }

    private func begins(beforeEndOf other: MeasureRange) -> Bool {
        lower < other.upper || lower == other.upper && hasLower && other.hasUpper
    }
}

extension Comparison {
    /// Whether a figure must come up to the value.
    var needsReaching: Bool { self == .atLeast || self == .moreThan || self == .equal }

    /// Whether a figure must stay below the value or at it.
    var isUpperLimit: Bool { self == .atMost || self == .lessThan }
}

extension MeasureValue {
    /// The number; nil for ranks and for anything but digits with at most one point between them.
    var number: Double? {
        guard case .number(let text) = self else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return parts.count <= 2 && areDigits ? Double(text) : nil
    }
}

extension Measure {
    /// What satisfies the threshold; nil where the value makes no sense.
    var range: MeasureRange? {
        switch value {
        case .number: value.number.map { MeasureRange(comparison, $0, scale: []) }
        case .rank(let rank, let scale):
            scale.firstIndex(of: rank).map { MeasureRange(comparison, Double($0), scale: scale) }
        }
    }

    /// Whether the unit is a percentage of a whole, which lies between 0 and 100.
    var isPercentage: Bool { unit == "%" || unit.hasPrefix("% ") }

    /// Whether the unit is a difference between two percentages, which may be below 0.
    var isChange: Bool { unit == "điểm %" }

    /// Whether both are about the same figure: the same unit and years and the same name. The row of the statistics
    /// form tells it only for percentages, because years are counted out of a row in several ways.
    func isAboutSameFigure(as other: Measure) -> Bool {
        guard unit == other.unit, years == other.years else { return false }
        return name == other.name || isPercentage && figure != nil && figure == other.figure
    }

    /// The threshold as messages show it: `≥ 90 %`.
    var wording: String {
        switch value {
        case .number(let text): "\(comparison.sign) \(text) \(unit)"
        case .rank(let rank, _): "\(comparison.sign) \(rank)"
        }
    }
}
