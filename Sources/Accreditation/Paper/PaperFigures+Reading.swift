extension PaperFigures {
    /// Every figure that is known, as papers print it; computed ones are rounded.
    public init(_ figures: SchoolFigures) {
        var cells: [String: String] = [:]
        for cell in figures.form.ordered {
            guard let value = figures.result(cell.place).value else { continue }
            let key = cell.place.key
            cells[key.column == nil ? "\(key.path)/\(cell.place.year)" : key.description] = PaperFigures.words(
                value, cell)
        }
        self.init(cells)
    }

    private static func words(_ value: FigureValue, _ cell: FigureCell) -> String {
        guard case .number(let number) = value, case .computed = cell.origin else { return value.display }
        return FigureValue.words(FigureValue.rounded(number))
    }
}
