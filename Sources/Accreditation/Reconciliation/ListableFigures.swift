public import Criteria
import Foundation

/// The figures of a form that a list may name: numbers that are typed or added up, not quotients.
public struct ListableFigures: Sendable {
    /// One of them.
    public struct Figure: Sendable, Hashable {
        public let key: FigureKey
        /// `Bảng 1: Cộng`.
        public let title: String
        public let kind: StatisticsValue
        /// The typed figures that make it up.
        public let parts: [String]
    }

    /// In printed order.
    public private(set) var figures: [Figure] = []
    private var byName: [String: Int] = [:]

    public init() {}

    /// Adds what a form has and those before do not.
    public mutating func add(_ form: FigureForm) {
        for table in form.tables {
            for row in table.rows {
                for column in table.columns {
                    guard let cell = form.cell(row, column, in: table), cell.place.year == form.year,
                        let parts = form.parts(of: cell.place.key), parts.bottom.isEmpty
                    else { continue }
                    let title = "Bảng \(table.table.code): \(table.title(row, column))"
                    add(Figure(key: cell.place.key, title: title, kind: cell.kind, parts: parts.top))
                }
            }
        }
    }

    private mutating func add(_ figure: Figure) {
        let name = ListableFigures.tidied(figure.key.description)
        guard byName[name] == nil else { return }
        byName[name] = figures.count
        let title = ListableFigures.tidied(figure.title)
        if byName[title] == nil { byName[title] = figures.count }
        figures.append(figure)
    }

    /// The figure of a code (`classes/total`) or of a title; nil where there is none.
    public subscript(name: String) -> Figure? { byName[ListableFigures.tidied(name)].map { figures[$0] } }

    private static func tidied(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

extension FigureTable {
    /// What a figure is called in its table: the rows above it, its row, and its column where that has a name.
    func title(_ row: StatisticsRow, _ column: FigureColumn) -> String {
        var titles = path(to: row)
        if case .named(let named) = column { titles.append(named.title) }
        return titles.joined(separator: " – ")
    }
}
