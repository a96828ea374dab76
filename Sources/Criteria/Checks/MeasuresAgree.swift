/// Thresholds of one criterion for the same figure can hold together, across its levels too, because a level includes
/// those below it: not "at least 90" beside "at most 80". Compared are thresholds of which one applies whenever the
/// other does.
enum MeasuresAgree: PackCheck {
    static let name = CheckName.measuresAgree

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.rated.flatMap { criterion in
            let measures = criterion.placedMeasures.map(\.measure)
            return measures.indices.flatMap { index in
                measures[..<index].filter { contradict($0, measures[index]) }.map { other in
                    let measure = measures[index]
                    let both = "\(other.id) (\(other.wording)) and \(measure.id) (\(measure.wording))"
                    return error("The measures \(both) can never hold together; correct one.", at: measure.source)
                }
            }
        }
    }

    private static func contradict(_ one: Measure, _ other: Measure) -> Bool {
        guard one.isAboutSameFigure(as: other), let range = one.range, let otherRange = other.range else {
            return false
        }
        let conditions = (Set(one.conditions), Set(other.conditions))
        let applyTogether = conditions.0.isSubset(of: conditions.1) || conditions.1.isSubset(of: conditions.0)
        return applyTogether && !range.meets(otherRange)
    }
}
