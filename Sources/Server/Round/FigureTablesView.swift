import Accreditation
import Criteria
import Foundation

/// The figures of a reading by the tables of the form, with last year's official ones and what stands against them.
struct FigureTablesView {
    private let reading: SchoolRoundReading
    private let values: FormValues
    private let labels: FigureLabels
    private let problems: [String: [StateBadge]]
    private let figures: SchoolFigures?

    init(_ reading: SchoolRoundReading, _ values: FormValues, _ labels: FigureLabels) {
        self.reading = reading
        self.values = values
        self.labels = labels
        figures = reading.figures
        problems = Dictionary(
            grouping: reading.problems(.hard) + reading.problems(.soft), by: { $0.place.key.description }
        ).mapValues { found in
            found.map {
                StateBadge(css: $0.severity == .hard ? "state-unmet" : "state-warning", label: $0.message)
            }
        }
    }

    var tables: [SchoolRoundPage.TableView] {
        guard let form = reading.used?.form, figures != nil else { return [] }
        return form.tables.map { table in
            let rows = rows(table, form)
            return SchoolRoundPage.TableView(
                title: "Bảng \(table.table.code). \(table.table.title)", yearTitle: "Năm học \(form.year)",
                lastTitle: "Chính thức \(form.year.previous)", isChecked: reading.mayCheck,
                isOpen: rows.contains { $0.value != "–" || !$0.problems.isEmpty || $0.hasReason }, rows: rows)
        }
    }

    private func rows(_ table: FigureTable, _ form: FigureForm) -> [SchoolRoundPage.RowView] {
        table.rows.flatMap { row in
            table.columns.compactMap { column in
                guard let cell = form.cell(row, column, in: table), cell.place.year == form.year else { return nil }
                return view(cell, FigureLabels.title(row, column, in: table))
            }
        }
    }

    private func view(_ cell: FigureCell, _ title: String) -> SchoolRoundPage.RowView {
        let key = cell.place.key.description
        let field = SchoolRoundPage.reasonPrefix + key
        let isTyped = cell.origin == .typed
        return SchoolRoundPage.RowView(
            id: FigureLabels.anchor(key), label: title, value: words(figures?.result(cell.place).value),
            corrections: isTyped && reading.corrects && reading.mayCorrectHere ? [correction(cell)] : [],
            last: last(cell), problems: problems[key] ?? [],
            reasonFields: reading.mayCheck && isTyped
                ? [
                    SchoolRoundPage.ReasonField(
                        name: field, typed: values[field], label: "Lý do trả lại: \(labels[key])")
                ]
                : [],
            hasReason: !values[field].isEmpty)
    }

    private func correction(_ cell: FigureCell) -> SchoolRoundPage.CorrectionField {
        let key = cell.place.key.description
        let name = SchoolRoundPage.correctionPrefix + key
        let stands = figures?.typed[cell.place]?.typed ?? ""
        return SchoolRoundPage.CorrectionField(
            name: name, typed: values.typed(name) ?? stands, label: labels[key],
            isWrong: values.problem(of: name) != nil)
    }

    private func last(_ cell: FigureCell) -> String {
        guard reading.lastYear != nil else { return "–" }
        let place = FigurePlace(cell.place.year.previous, cell.place.key)
        if let value = figures?.result(place).value { return words(value) }
        return labels.display(reading.lastYear?.values[cell.place.key.description] ?? "", cell.place.key.description)
    }

    private func words(_ value: FigureValue?) -> String {
        switch value {
        case .number(let number)?: FigureValue.words(FigureValue.rounded(number))
        case let value?: value.display
        case nil: "–"
        }
    }
}
