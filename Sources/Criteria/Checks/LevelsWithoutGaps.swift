/// The levels of a criterion run 1, 2, 3 … without a gap, because a level includes those below it; none is empty.
enum LevelsWithoutGaps: PackCheck {
    static let name = CheckName.levelsWithoutGaps

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.criteria.flatMap { criterion in
            none(in: criterion)
                + criterion.levels.enumerated().filter { $0.element.number != $0.offset + 1 }.map { index, level in
                    let sentence = "Criterion \(criterion.code) needs level \(index + 1) here but has \(level.number)"
                    return error("\(sentence); add the missing level or correct the number.", at: level.source)
                }
        } + pack.rated.flatMap(empty)
    }

    private static func none(in criterion: Criterion) -> [Diagnostic] {
        if !criterion.levels.isEmpty { return [] }
        return [error("Criterion \(criterion.code) has no level; add level 1.", at: criterion.source)]
    }

    private static func empty(in criterion: Criterion) -> [Diagnostic] {
        criterion.levels.filter(\.indicators.isEmpty).map {
            let sentence = "Level \($0.number) of \(criterion.code) has no indicator, so it would always be met"
            return error("\(sentence); add one or remove the level.", at: $0.source)
        }
    }
}
