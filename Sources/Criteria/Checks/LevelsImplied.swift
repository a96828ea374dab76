/// Level rules are numbered 1, 2, 3 … and each of them implies the one below: what level n-1 asks for follows from
/// what level n asks for.
enum LevelsImplied: PackCheck {
    static let name = CheckName.levelsImplied

    static func problems(in pack: RulePack) -> [Diagnostic] {
        numbers(of: pack)
            + zip(pack.levelRules, pack.levelRules.dropFirst()).flatMap { lower, upper in
                lower.conditions.filter { !upper.implies($0, in: pack) }.map { condition in
                    let sentence =
                        "Level \(upper.level) does not imply level \(lower.level), which asks that \(condition)"
                    return error(
                        "\(sentence); add that condition or \"school-level \(lower.level)\".", at: upper.source)
                }
            }
    }

    private static func numbers(of pack: RulePack) -> [Diagnostic] {
        pack.levelRules.enumerated().filter { $0.element.level != $0.offset + 1 }.map { index, rule in
            error("Level \(index + 1) is due here but level \(rule.level) comes; number without gaps.", at: rule.source)
        }
    }
}
