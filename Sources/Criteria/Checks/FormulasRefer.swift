/// Formulas of the statistics form name cells that exist and hold numbers, in a table with the same columns; a factor
/// is not zero.
enum FormulasRefer: PackCheck {
    static let name = CheckName.formulasRefer

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let form = pack.statistics
        return form.placedRows.flatMap { placed in
            placed.row.formula.references.compactMap { reference in
                sentence(about: reference, of: placed, in: form).map { error($0, at: placed.row.source) }
            } + factor(of: placed)
        }
    }

    private static func sentence(
        about reference: String, of placed: PlacedRow, in form: StatisticsForm
    ) -> String? {
        let path = placed.table.path(of: reference)
        guard let row = form.row(at: path), let table = form.table(at: path) else {
            return "The row \(placed.path) is computed from \"\(reference)\", which does not exist; correct the name."
        }
        guard row.value.isNumber else {
            return "The row \(placed.path) is computed from \"\(reference)\", which holds no numbers; name another row."
        }
        if table.cells.isSuperset(of: placed.table.cells) { return nil }
        return
            "The row \(placed.path) is computed from \"\(reference)\", whose table has other columns; name another row."
    }

    private static func factor(of placed: PlacedRow) -> [Diagnostic] {
        guard case .ratio(_, _, let factor) = placed.row.formula, factor < 1 else { return [] }
        let sentence = "The row \(placed.path) multiplies by \(factor); use 1, or 100 for per cent."
        return [error(sentence, at: placed.row.source)]
    }
}
