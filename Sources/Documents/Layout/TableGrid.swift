/// The cells of a table's rows at their columns, with the places that cells of earlier rows reach down into.
struct TableGrid: Sendable {
    /// One place of a row, over one or several columns.
    struct Slot: Sendable {
        var column: Int
        var columns: Int
        /// How many rows the cell takes, cut at the end of its rows.
        var rows: Int
        /// Nil where a cell of an earlier row reaches down, or where a row has too few cells.
        var cell: PaperCell?
        /// Whether a cell of an earlier row reaches down.
        var isCovered = false
    }

    /// One list for each row, without gaps.
    private(set) var rows: [[Slot]] = []
    /// How many columns the rows need.
    private(set) var columns: Int

    init(_ given: [PaperRow], columns: Int) {
        self.columns = max(1, columns)
        var reaching: [Int: (columns: Int, rows: Int)] = [:]
        for (index, row) in given.enumerated() {
            var slots: [Slot] = []
            var column = 0
            for cell in row.cells {
                column = Self.pass(&reaching, from: column, into: &slots)
                let size = Self.room(for: cell, at: column, reaching, left: given.count - index)
                slots.append(Slot(column: column, columns: size.columns, rows: size.rows, cell: cell))
                column += size.columns
            }
            while reaching.keys.contains(where: { $0 >= column }) {
                let next = Self.pass(&reaching, from: column, into: &slots)
                if next == column { slots.append(Slot(column: column, columns: 1, rows: 1)) }
                column = max(next, column + 1)
            }
            for slot in slots where slot.rows > 1 { reaching[slot.column] = (slot.columns, slot.rows - 1) }
            rows.append(slots)
        }
        self.columns = rows.flatMap(\.self).reduce(self.columns) { max($0, $1.column + $1.columns) }
        fill()
    }

    /// Steps over the cells that reach down at `column`.
    private static func pass(
        _ reaching: inout [Int: (columns: Int, rows: Int)], from column: Int, into slots: inout [Slot]
    ) -> Int {
        var column = column
        while let cell = reaching.removeValue(forKey: column) {
            slots.append(Slot(column: column, columns: cell.columns, rows: cell.rows, isCovered: true))
            column += cell.columns
        }
        return column
    }

    /// How large a cell may be: it ends before a cell that reaches down and with the rows.
    private static func room(
        for cell: PaperCell, at column: Int, _ reaching: [Int: (columns: Int, rows: Int)], left: Int
    ) -> (columns: Int, rows: Int) {
        let wanted = max(1, cell.columns)
        let wall = reaching.keys.filter { $0 > column }.min() ?? .max
        return (min(wanted, wall - column), min(max(1, cell.rows), left))
    }

    private mutating func fill() {
        for index in rows.indices {
            let end = rows[index].last.map { $0.column + $0.columns } ?? 0
            if end < columns { rows[index].append(Slot(column: end, columns: columns - end, rows: 1)) }
        }
    }
}

extension PaperTable {
    /// The shares of `total` for so many columns; columns without a share get a middle one.
    func shares(of total: Int, columns: Int) -> [Int] {
        let known = widths.prefix(columns).map { max(1, $0) }
        let middle = known.isEmpty ? 1 : max(1, known.reduce(0, +) / known.count)
        let all = known + Array(repeating: middle, count: columns - known.count)
        let sum = all.reduce(0, +)
        return all.map { max(1, $0 * total / sum) }
    }
}
