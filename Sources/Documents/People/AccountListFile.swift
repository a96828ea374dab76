import Workbook

/// A list of accounts to be made: one line a person, columns found by their headings.
public struct AccountListFile: Sendable, Hashable {
    /// One person.
    public struct Line: Sendable, Hashable {
        /// The row in the file, from 1.
        public let row: Int
        let texts: [AccountColumn: String]
        /// What is wrong with cells whatever they were meant to say.
        public let faults: [AccountColumn: String]

        /// The text of a column; empty where nothing stands.
        public subscript(column: AccountColumn) -> String { texts[column] ?? "" }
    }

    /// People whom a file may hold at most.
    public static let mostLines = 1000
    /// Lines from the top in which the headings are looked for.
    private static let searched = 20

    public let lines: [Line]
    private let columns: [AccountColumn: Int]

    /// - Throws: ``FigureWorkbookRefusal`` where the file cannot be read, has no headings, nobody or too many in it.
    public init(_ bytes: [UInt8]) throws(FigureWorkbookRefusal) {
        let book: ReadWorkbook
        do {
            book = try ReadWorkbook(bytes)
        } catch .outside, .tooManyCells {
            throw .tooManyPeople
        } catch {
            throw FigureWorkbookRefusal(error)
        }
        for sheet in book.sheets where !sheet.isHidden {
            guard let head = AccountListFile.head(of: sheet) else { continue }
            columns = head.columns
            lines = AccountListFile.lines(of: sheet, below: head.row, head.columns)
            if lines.isEmpty { throw .nobody }
            if lines.count > AccountListFile.mostLines { throw .tooManyPeople }
            return
        }
        throw .noHeadings
    }

    /// The address of a cell as spreadsheet programs print it.
    public func address(_ column: AccountColumn, in line: Line) -> String {
        SheetAddress(row: line.row, column: columns[column] ?? 1).description
    }

    private static func head(of sheet: ReadSheet) -> (row: Int, columns: [AccountColumn: Int])? {
        for row in Set(sheet.cells.keys.map(\.row)).sorted().prefix(searched) {
            var columns: [AccountColumn: Int] = [:]
            for (address, cell) in sheet.cells where address.row == row {
                let words = AccountCell(cell, limit: 60).text.lowercased()
                guard let column = AccountColumn.allCases.first(where: { $0.head.lowercased() == words }) else {
                    continue
                }
                columns[column] = min(columns[column] ?? .max, address.column)
            }
            if columns[.unit] != nil, columns[.name] != nil { return (row, columns) }
        }
        return nil
    }

    private static func lines(of sheet: ReadSheet, below head: Int, _ columns: [AccountColumn: Int]) -> [Line] {
        Set(sheet.cells.keys.map(\.row)).filter { $0 > head }.sorted().compactMap { row in
            var (texts, faults): ([AccountColumn: String], [AccountColumn: String]) = ([:], [:])
            for (column, number) in columns {
                guard let cell = sheet[row, number].map({ AccountCell($0, limit: column.limit) }) else { continue }
                texts[column] = column == .phone ? cell.phone : cell.text
                faults[column] = cell.fault
            }
            let isEmpty = texts.values.allSatisfy(\.isEmpty) && faults.isEmpty
            return isEmpty ? nil : Line(row: row, texts: texts, faults: faults)
        }
    }
}

extension FigureWorkbookRefusal {
    fileprivate static let noHeadings = FigureWorkbookRefusal(
        .noForm,
        "Không có dòng tiêu đề với hai ô “\(AccountColumn.unit.head)” và “\(AccountColumn.name.head)”. "
            + "Hãy tải mẫu rồi chép danh sách vào.")
    fileprivate static let nobody = FigureWorkbookRefusal(
        .noForm, "Dưới dòng tiêu đề chưa có ai. Hãy ghi mỗi người một dòng.")
    fileprivate static let tooManyPeople = FigureWorkbookRefusal(
        .noForm, "Mỗi tệp có tối đa \(AccountListFile.mostLines) người. Hãy chia thành nhiều tệp.")
}
