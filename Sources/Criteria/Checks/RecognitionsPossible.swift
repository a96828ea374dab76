/// Recognitions can be given: degrees run 1, 2 … and need rising levels that the pack has, facts are asked for once and
/// in their own terms, and the times to renew and to wait fit into the validity.
enum RecognitionsPossible: PackCheck {
    static let name = CheckName.recognitionsPossible

    static func problems(in pack: RulePack) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let grade = pack.accreditationGrade {
            found += (facts(grade.conditions) + times(grade.validity)).map { error($0, at: grade.source) }
        }
        if let standard = pack.nationalStandard {
            let sentences = degrees(standard.degrees, in: pack) + facts(standard.conditions) + times(standard.validity)
            found += sentences.map { error($0, at: standard.source) }
        }
        return found
    }

    private static func degrees(_ degrees: [NationalStandardRule.Degree], in pack: RulePack) -> [String] {
        let none = degrees.isEmpty ? ["The national standard has no degree; add one."] : []
        let order = degrees.enumerated().filter { $0.element.number != $0.offset + 1 }.map { index, degree in
            "Degree \(index + 1) is due where degree \(degree.number) stands; number without gaps."
        }
        let missing = degrees.filter { degree in !pack.levelRules.contains { $0.level == degree.level } }.map {
            "Degree \($0.number) needs school level \($0.level), which the pack does not have; correct the level."
        }
        let falling = zip(degrees, degrees.dropFirst()).filter { $0.level >= $1.level }.map { lower, higher in
            "Degree \(higher.number) needs no higher level than degree \(lower.number); correct the levels."
        }
        return none + order + missing + falling
    }

    private static func facts(_ conditions: [FactCondition]) -> [String] {
        let twice = conditions.map(\.fact.rawValue).repeated.map { "The fact \($0) is asked for twice; keep it once." }
        return twice
            + conditions.compactMap { condition in
                let isCounted = condition.fact == .yearsOfData
                if isCounted, condition.atLeast ?? 0 < 1 {
                    return "The fact \(condition.fact) needs a smallest number; give it."
                }
                if isCounted || condition.atLeast == nil { return nil }
                return "The fact \(condition.fact) is true or false; remove its smallest number."
            }
    }

    private static func times(_ validity: Validity) -> [String] {
        var found: [String] = []
        if validity.years < 1 { found.append("A recognition of \(validity.years) years is none; give at least 1.") }
        if let lead = validity.renewalLeadMonths, !(1..<max(2, validity.years * 12)).contains(lead) {
            found.append("Renewal \(lead) months before the end does not fit into the validity; correct one of them.")
        }
        if let wait = validity.yearsBeforeHigher, !(1...max(1, validity.years)).contains(wait) {
            found.append("Waiting \(wait) years for a higher one does not fit into the validity; correct one of them.")
        }
        if let wait = validity.waitAfterRefusal, wait.years < 1 {
            found.append(
                "Waiting \(wait.years) years after a negative result is no wait; give at least 1 or leave it out.")
        }
        return found
    }
}
