import Accreditation
import Criteria
import Documents
import Storage

/// What the cells of a form are called on the page.
struct FigureNames {
    private let read: FigureImportReading
    private let names: [FigurePlace: String]

    init(_ read: FigureImportReading) {
        self.read = read
        var names: [FigurePlace: String] = [:]
        let form = read.visit.form
        for table in form.tables {
            for row in table.rows {
                for column in table.columns {
                    let place = table.place(row, column, year: form.year)
                    names[place] = "\(table.table.title) · \(row.title) · \(column.title)"
                }
            }
        }
        self.names = names
    }

    /// A line of the page.
    func change(_ change: FigureComparison.Change, withPerson: Bool) -> FigureImportPage.Change {
        let stored = read.visit.figures[change.place]
        return FigureImportPage.Change(
            key: "\(change.place)", figure: names[change.place] ?? "\(change.place)",
            cell: read.reading.addresses[change.place].map { "\($0)" } ?? "",
            old: words(change.old, change.place),
            oldBy: withPerson ? stored.map { "\($0.changedBy), \(VietnameseTime.day($0.changedAt))" } : nil,
            new: words(change.new, change.place))
    }

    private func words(_ canonical: String, _ place: FigurePlace) -> String {
        let cell = read.visit.form.cells[place]
        return cell.flatMap { FigureValue(canonical: canonical, as: $0.kind)?.display } ?? "(trống)"
    }
}
