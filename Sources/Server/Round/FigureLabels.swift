import Accreditation
import Criteria
import Foundation

/// How figures are called and written on pages, by their keys.
struct FigureLabels: Sendable {
    private let titles: [String: String]
    private let kinds: [String: StatisticsValue]

    init(_ form: FigureForm?) {
        var titles: [String: String] = [:]
        var kinds: [String: StatisticsValue] = [:]
        for table in form?.tables ?? [] {
            let full = table.fullTitles
            for row in table.rows {
                for column in table.columns {
                    guard let form, let cell = form.cell(row, column, in: table), cell.place.year == form.year else {
                        continue
                    }
                    let key = cell.place.key.description
                    titles[key] =
                        "Bảng \(table.table.code): " + FigureLabels.title(full[row.id] ?? row.title, column, in: table)
                    kinds[key] = cell.kind
                }
            }
        }
        self.titles = titles
        self.kinds = kinds
    }

    /// The row, with the column where there are several with a name.
    static func title(_ row: StatisticsRow, _ column: FigureColumn, in table: FigureTable) -> String {
        title(row.code.isEmpty ? row.title : "\(row.code). \(row.title)", column, in: table)
    }

    private static func title(_ row: String, _ column: FigureColumn, in table: FigureTable) -> String {
        guard case .named(let named) = column, table.columns.count > 1 else { return row }
        return "\(row) – \(named.title)"
    }

    /// The name of a figure; its key where the form does not have it.
    subscript(key: String) -> String { titles[key] ?? key }

    /// A value in its canonical form as people read it.
    func display(_ text: String, _ key: String) -> String {
        guard !text.isEmpty else { return "–" }
        return kinds[key].flatMap { FigureValue(canonical: text, as: $0) }?.display ?? text
    }

    /// What stands against a figure, with the way to it.
    func link(_ problem: FigureProblem) -> LinkView {
        let key = problem.place.key.description
        return LinkView(label: "\(self[key]): \(problem.message)", link: "#" + FigureLabels.anchor(key))
    }

    /// The place of a figure on its page.
    static func anchor(_ key: String) -> String { "o-" + key.replacingOccurrences(of: "/", with: "-") }
}
