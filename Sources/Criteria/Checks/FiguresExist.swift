/// A measure or condition that the statistics form feeds names a row of it as `table/row`. A percentage needs a row of
/// numbers; ranks, and years in which something happened, may be read out of words.
enum FiguresExist: PackCheck {
    static let name = CheckName.figuresExist

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.placedMeasures.map(\.measure).compactMap { measure in
            problem(of: "measure \(measure.id)", with: measure.figure, in: pack.statistics, at: measure.source) {
                $0.isNumber || !measure.isPercentage
            }
        }
            + pack.conditions.compactMap { condition in
                problem(
                    of: "condition \(condition.id)", with: condition.figure, in: pack.statistics, at: condition.source
                ) {
                    $0.isNumber || $0 == .flag
                }
            }
    }

    private static func problem(
        of what: String, with figure: String?, in form: StatisticsForm, at place: SourceLocation,
        isUsable: (StatisticsValue) -> Bool
    ) -> Diagnostic? {
        guard let figure else { return nil }
        guard let row = form.row(at: figure) else {
            let sentence = "The \(what) is fed by \"\(figure)\", which is no row of the statistics form"
            return error("\(sentence); correct it to table/row or leave it out.", at: place)
        }
        if isUsable(row.value) { return nil }
        let sentence = "The \(what) is fed by \"\(figure)\", whose cells hold something else"
        return error("\(sentence); name another row.", at: place)
    }
}
