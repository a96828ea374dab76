/// Printed codes run without a gap: standards from 1, criteria of standard s from s.1, the indicators of a level a, b,
/// c … or a single `-`, clauses of a school-wide group from 1. A group's code is not that of a criterion.
enum CodesInOrder: PackCheck {
    static let name = CheckName.codesInOrder

    static func problems(in pack: RulePack) -> [Diagnostic] {
        standards(of: pack) + groups(of: pack)
            + pack.criteria.flatMap { criterion in
                criterion.levels.flatMap { level in
                    indicators(of: level, named: "Level \(level.number) of \(criterion.code)")
                }
            }
    }

    private static func standards(of pack: RulePack) -> [Diagnostic] {
        pack.standards.enumerated().flatMap { index, standard in
            let expected = "\(index + 1)"
            return compare(standard.code, with: expected, of: "standard", at: standard.source)
                + standard.criteria.enumerated().flatMap { place, criterion in
                    compare(criterion.code, with: "\(expected).\(place + 1)", of: "criterion", at: criterion.source)
                }
        }
    }

    private static func groups(of pack: RulePack) -> [Diagnostic] {
        var taken = Set(pack.criteria.map(\.code))
        return pack.schoolWide.flatMap { group -> [Diagnostic] in
            let clauses = group.levels.flatMap(\.indicators).enumerated().flatMap { index, clause in
                compare(clause.code, with: "\(index + 1)", of: "clause", at: clause.source)
            }
            guard !taken.insert(group.code).inserted else { return clauses }
            let advice = "choose another one"
            return clauses + [error("The code \(group.code) belongs to another group; \(advice).", at: group.source)]
        }
    }

    private static func indicators(of level: Level, named name: String) -> [Diagnostic] {
        if level.indicators.map(\.code) == ["-"] { return [] }
        return level.indicators.enumerated().flatMap { index, indicator -> [Diagnostic] in
            guard index < letters.count else {
                return [error("\(name) has more indicators than letters; split it.", at: indicator.source)]
            }
            return compare(indicator.code, with: String(letters[index]), of: "indicator", at: indicator.source)
        }
    }

    /// The letters that Vietnamese legal texts count points with.
    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    private static func compare(
        _ code: String, with expected: String, of kind: String, at place: SourceLocation
    ) -> [Diagnostic] {
        if code == expected { return [] }
        let sentence =
            "The \(kind) here must have the code \"\(expected)\" but has \"\(code)\"; correct the code or the"
        return [error("\(sentence) order.", at: place)]
    }
}
