public import Accreditation
import Criteria
import Foundation
import Workbook

/// A file with figures of schools from elsewhere: one line a school, one column a figure.
///
/// A sheet is read from the line on whose left stands `Mã trường`. The cells to its right name figures, by their code
/// (`classes/total`) or by their title; each line below begins with a school's code.
public struct FigureListFile: Sendable {
    /// A school that the file may name, with the figures that it has.
    public struct School: Sendable {
        public let id: UnitID
        /// The code in the sector's database; empty where there is none.
        public let code: String
        public let name: String
        public let figures: ListableFigures

        public init(id: UnitID, code: String, name: String, figures: ListableFigures) {
            self.id = id
            self.code = code
            self.name = name
            self.figures = figures
        }
    }

    /// A cell that is not taken.
    public struct Problem: Sendable, Hashable {
        public let place: FigureWorkbookReading.Problem.Place
        /// What is wrong and what to do.
        public let message: String
    }

    /// What stands left of the figures' names.
    public static let codeHead = "Mã trường"
    /// A column that is passed over.
    public static let nameHead = "Tên trường"

    public internal(set) var entries: [ListEntry] = []
    public internal(set) var problems: [Problem] = []
    private var seen: [UnitID: Set<String>] = [:]

    /// - Parameter schools: those that may be named.
    /// - Throws: `FigureWorkbookRefusal` where the file is none of these, or no sheet has the line with the names.
    public init(_ bytes: [UInt8], schools: [School]) throws(FigureWorkbookRefusal) {
        let book: ReadWorkbook
        do {
            book = try ReadWorkbook(bytes)
        } catch {
            throw FigureWorkbookRefusal(error)
        }
        let sheets = book.sheets.compactMap { sheet in FigureListSheet(sheet).map { (sheet, $0) } }
        guard !sheets.isEmpty else {
            throw FigureWorkbookRefusal(
                .noForm,
                "Không có dòng tiêu đề bắt đầu bằng ô “\(FigureListFile.codeHead)”. Hãy tải mẫu rồi chép số vào."
            )
        }
        for (sheet, head) in sheets { read(sheet, head, schools) }
    }

    private mutating func read(_ sheet: ReadSheet, _ head: FigureListSheet, _ schools: [School]) {
        let byCode = Dictionary(schools.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        checkHeads(head, sheet, schools)
        for row in head.rows {
            let address = SheetAddress(row: row, column: head.codeColumn)
            guard let code = sheet.cells[address]?.plainText, !code.isEmpty else {
                if head.hasNumber(in: row, sheet) { fail(sheet, address, "Dòng có số nhưng thiếu mã trường.") }
                continue
            }
            guard let school = byCode[code] else {
                fail(sheet, address, FigureListFile.unknown(code, schools))
                continue
            }
            read(row, of: school, in: sheet, head)
        }
    }

    private mutating func read(_ row: Int, of school: School, in sheet: ReadSheet, _ head: FigureListSheet) {
        for (column, name) in head.names {
            let address = SheetAddress(row: row, column: column)
            guard let cell = sheet.cells[address], let figure = school.figures[name] else { continue }
            do {
                guard let value = try FigureListCell(cell).value(figure.kind)?.number else { continue }
                let key = figure.key.description
                guard seen[school.id, default: []].insert(key).inserted else {
                    fail(sheet, address, "Số liệu này của trường đã có ở dòng hoặc cột khác.")
                    continue
                }
                entries.append(
                    ListEntry(
                        school: school.id, key: key, parts: figure.parts, figure: value,
                        place: String(FigureListFile.place(sheet, address).description.prefix(100))))
            } catch {
                fail(sheet, address, error.message)
            }
        }
    }

    private mutating func checkHeads(_ head: FigureListSheet, _ sheet: ReadSheet, _ schools: [School]) {
        for (column, name) in head.names where !schools.contains(where: { $0.figures[name] != nil }) {
            fail(
                sheet, SheetAddress(row: head.row, column: column),
                "Không có số liệu nào tên “\(name)”. Hãy dùng mã hoặc tên số liệu trong mẫu danh sách.")
        }
    }

    private mutating func fail(_ sheet: ReadSheet, _ address: SheetAddress, _ message: String) {
        problems.append(Problem(place: FigureListFile.place(sheet, address), message: message))
    }

    private static func place(_ sheet: ReadSheet, _ address: SheetAddress) -> FigureWorkbookReading.Problem.Place {
        FigureWorkbookReading.Problem.Place(sheet: sheet.name, address: address)
    }

    private static func unknown(_ code: String, _ schools: [School]) -> String {
        guard schools.count == 1, let school = schools.first else {
            return "Không có trường nào của đơn vị có mã “\(code)”. Mã trường sửa ở trang Đơn vị."
        }
        return school.code.isEmpty
            ? "\(school.name) chưa có mã trường. Hãy ghi mã ở trang Đơn vị rồi gửi lại."
            : "Mã “\(code)” không phải mã của \(school.name) (\(school.code))."
    }
}
