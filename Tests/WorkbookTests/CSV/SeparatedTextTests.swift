import Foundation
import Testing
import Workbook

/// Tables of text in the ways that programs write them.
@Suite struct SeparatedTextTests {
    private static let rows = [["Số liệu", "2024–2025"], ["Khối lớp 1; 2", "12,5"], ["Ghi \"chú\"\nhai dòng", ""]]
    private static let text = "Số liệu;2024–2025\r\n\"Khối lớp 1; 2\";12,5\r\n\"Ghi \"\"chú\"\"\nhai dòng\";\r\n"

    private func texts(_ bytes: [UInt8]) throws -> [[String]] {
        let sheet = try #require(try ReadWorkbook(bytes).sheets.first)
        let last = sheet.cells.keys.map(\.row).max() ?? 0
        return (1...last).map { row in
            (1...2).map { column in
                if case .text(let text) = sheet[row, column]?.value { return text }
                return ""
            }
        }
    }

    @Test func readsEverySetOfCharacters() throws {
        let text = SeparatedTextTests.text
        let units = Array(text.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] =
            [0xFE, 0xFF] + units.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
            #expect(try texts(bytes) == SeparatedTextTests.rows)
        }
    }

    @Test func readsTheOldVietnameseSet() throws {
        // "Trường Đại; ế" with marks behind their letters.
        let bytes: [UInt8] = [0x54, 0x72, 0xFD, 0xF5, 0xCC, 0x6E, 0x67, 0x3B, 0xD0, 0x61, 0xF2, 0x69, 0x3B, 0xEA, 0xEC]
        #expect(try texts(bytes) == [["Trường", "Đại"]])
    }

    @Test(arguments: [
        ("a,b\n1,2\n", "2"), ("a\tb\n1,5\t2,5\n", "2,5"), ("sep=|\na|b\n1|2,3\n", "2,3"),
        ("a;b\n1,5;2,5\n2,5;3,5\n", "2,5"), ("\"x;y\",b\n1,\"2,5\"\n", "2,5"),
    ])
    func findsTheSeparator(text: String, value: String) throws {
        #expect(try texts(Array(text.utf8))[1][1] == value)
    }

    @Test func refusesWhatDoesNotClose() {
        #expect(throws: WorkbookRefusal.openQuote(row: 2)) { try ReadWorkbook(Array("a;b\n\"c;d\ne;f\n".utf8)) }
        #expect(throws: WorkbookRefusal.kind(.unknown)) { try ReadWorkbook([0x61, 0x00, 0x62]) }
    }

    @Test func refusesTooMuch() {
        let wide = String(repeating: ";", count: 600) + "1\n"
        #expect(throws: WorkbookRefusal.outside(sheet: "", SheetAddress(row: 1, column: 601))) {
            try ReadWorkbook(Array(wide.utf8))
        }
        let long = String(repeating: "\n", count: 6000) + "1\n"
        #expect(throws: WorkbookRefusal.outside(sheet: "", SheetAddress(row: 6001, column: 1))) {
            try ReadWorkbook(Array(long.utf8))
        }
    }
}
