/// Every indicator has a requirement and says nothing twice; at least one requirement must be met by every school.
enum RequirementsDistinct: PackCheck {
    static let name = CheckName.requirementsDistinct

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.rated.flatMap { criterion in
            criterion.levels.flatMap(\.indicators).flatMap { indicator in
                none(in: indicator, of: criterion) + twice(in: indicator)
            }
        }
    }

    private static func none(in indicator: Indicator, of criterion: Criterion) -> [Diagnostic] {
        if !indicator.requirements.isEmpty { return [] }
        let sentence = "Indicator \(indicator.code) of \(criterion.code) has no requirement"
        return [error("\(sentence); add what must be met.", at: indicator.source)]
    }

    private static func twice(in indicator: Indicator) -> [Diagnostic] {
        indicator.requirements.secondOccurrences { $0.text.split(whereSeparator: \.isWhitespace) }.map {
            error("The requirement \"\($0.text)\" stands here twice; remove or reword one.", at: $0.source)
        }
    }
}
