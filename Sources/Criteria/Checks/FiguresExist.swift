/// A measure that is fed by the statistics form names a row of it that holds numbers, as `table/row`.
enum FiguresExist: PackCheck {
    static let name = CheckName.figuresExist

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.placedMeasures.map(\.measure).compactMap { measure in
            guard let figure = measure.figure else { return nil }
            guard let row = pack.statistics.row(at: figure) else {
                let sentence =
                    "The measure \(measure.id) is fed by \"\(figure)\", which is no row of the statistics form"
                return error("\(sentence); correct it to table/row or leave it out.", at: measure.source)
            }
            if row.value.isNumber { return nil }
            let sentence = "The measure \(measure.id) is fed by \"\(figure)\", whose cells hold no numbers"
            return error("\(sentence); name another row.", at: measure.source)
        }
    }
}
