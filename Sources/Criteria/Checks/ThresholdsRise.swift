/// The same measure is not weaker at a higher level of its criterion. Only a warning, because a circular may say so.
enum ThresholdsRise: PackCheck {
    static let name = CheckName.thresholdsRise

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.criteria.flatMap { criterion in
            let placed = criterion.placedMeasures
            return placed.flatMap { higher in
                placed.filter { $0.level < higher.level && isWeaker(higher.measure, than: $0.measure) }.map { lower in
                    let sentence = "The measure \(higher.measure.id) (\(higher.measure.wording)) asks for less than"
                    let other = "\(lower.measure.id) (\(lower.measure.wording)) of a lower level"
                    return name.warning(
                        "\(sentence) \(other); check it against the circular.", at: higher.measure.source)
                }
            }
        }
    }

    private static func isWeaker(_ higher: Measure, than lower: Measure) -> Bool {
        guard higher.name == lower.name, higher.unit == lower.unit, higher.years == lower.years,
            Set(higher.conditions) == Set(lower.conditions), let range = higher.range, let below = lower.range
        else { return false }
        return range != below && range.contains(below)
    }
}
