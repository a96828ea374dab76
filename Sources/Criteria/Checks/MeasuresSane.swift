/// Every measure has a unit and a threshold that can be met and missed: a number that is not negative, not above 100
/// for a percentage, or a rank of a scale with different ranks; it looks back over 1 to 10 school years.
///
/// A threshold that counts years names how many there are, and asks for no more of them.
enum MeasuresSane: PackCheck {
    static let name = CheckName.measuresSane

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.placedMeasures.map(\.measure).flatMap { measure in
            (unit(of: measure) + value(of: measure) + years(of: measure) + counting(of: measure)).map {
                error("The measure \(measure.id) \($0).", at: measure.source)
            }
        }
    }

    private static func unit(of measure: Measure) -> [String] {
        measure.unit.isBlank ? ["has no unit; give one, such as %"] : []
    }

    private static func value(of measure: Measure) -> [String] {
        switch measure.value {
        case .number(let text): number(text, of: measure)
        case .rank(let rank, let scale): ranking(rank, on: scale, by: measure.comparison)
        }
    }

    private static func number(_ text: String, of measure: Measure) -> [String] {
        guard let number = measure.value.number else {
            return ["has the value \"\(text)\", which is no decimal number; write digits with a point, such as 0.35"]
        }
        if measure.isChange { return [] }
        if number == 0, measure.comparison == .lessThan {
            return ["asks for less than 0, which never holds; correct it"]
        }
        if number == 0, measure.comparison == .atLeast {
            return ["asks for at least 0, which always holds; correct it"]
        }
        guard measure.isPercentage else {
            return number > largest ? ["asks about \(text) \(measure.unit), more than any school has; correct it"] : []
        }
        let isNever =
            number > 100 && measure.comparison.needsReaching || number == 100 && measure.comparison == .moreThan
        let isAlways = number >= 100 && measure.comparison == .atMost || number > 100 && measure.comparison == .lessThan
        if isNever { return ["asks for more than 100 %, which never holds; correct the value"] }
        return isAlways ? ["allows 100 % and more, which always holds; correct the value"] : []
    }

    /// No circular names a larger figure of one school.
    private static let largest = 100_000.0

    private static func ranking(_ rank: String, on scale: [String], by comparison: Comparison) -> [String] {
        if scale.count < 2 || Set(scale).count < scale.count || scale.contains(where: \.isBlank) {
            return ["has a scale without two different ranks or with one twice; correct the scale"]
        }
        guard let place = scale.firstIndex(of: rank) else {
            return ["has the rank \"\(rank)\", which its scale lacks; correct the rank or the scale"]
        }
        let isNever = place == 0 && comparison == .lessThan || place == scale.count - 1 && comparison == .moreThan
        return isNever ? ["asks for a rank beyond the end of its scale, which never holds; correct it"] : []
    }

    private static func years(of measure: Measure) -> [String] {
        guard let years = measure.years, !(1...10).contains(years) else { return [] }
        return ["looks back over \(years) school years; give 1 to 10"]
    }

    private static func counting(of measure: Measure) -> [String] {
        guard measure.countsYears else { return [] }
        guard let years = measure.years else { return ["counts school years but does not say of how many; give years"] }
        guard let number = measure.value.number, number > Double(years) else { return [] }
        return [
            "asks about more school years than the \(years) that it looks back over; correct the value or the years"
        ]
    }
}
