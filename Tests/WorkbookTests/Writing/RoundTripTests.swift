import Foundation
import TestSupport
import Testing
import Workbook

/// What is written comes back, also through other programs.
@Suite struct RoundTripTests {
    @Test func readsWhatIsWritten() throws {
        let book = try ReadWorkbook(try SampleWorkbook.value.xlsx())
        try expectSample(book)
        #expect(book.names["so_lop"] == "'Số lớp học'!$B$2:$C$3")
        #expect(book.sheets[1][1, 1] == ReadCell(.text("Hai  dấu cách\nvà <xuống> & dòng")))
    }

    @Test func sameValueGivesTheSameBytes() async throws {
        let first = try SampleWorkbook.value.xlsx()
        try await Task.sleep(for: .seconds(2))
        #expect(try SampleWorkbook.value.xlsx() == first)
    }

    @Test func programOfPythonFillsItIn() async throws {
        let folder = try Program.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "in.xlsx").path
        try SampleWorkbook.value.write(to: path)
        let script = Program.folder.appending(path: "fill.py").path
        let filled = folder.appending(path: "filled.xlsx")
        try await Program.run("/usr/bin/python3", [script, path, filled.path])
        let sheet = try #require(try ReadWorkbook([UInt8](Data(contentsOf: filled))).sheet("Số lớp học"))
        #expect(sheet[3, 3] == ReadCell(.number(8)))
        #expect(sheet[5, 2] == ReadCell(.text("Không")))
        #expect(sheet[2, 2] == ReadCell(.date(45813)))
        #expect(sheet[3, 2] == ReadCell(.percentage(98.5)))
        #expect(sheet[2, 3]?.isFormula == true)
        #expect(sheet[4, 2]?.isFormula == true)
    }

    @Test func officeProgramKeepsIt() async throws {
        let folder = try Program.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "in.xlsx").path
        try SampleWorkbook.value.write(to: path)
        let out = folder.appending(path: "out")
        try await Program.convert(path, to: "xlsx", in: out)
        try expectSample(try ReadWorkbook([UInt8](Data(contentsOf: out.appending(path: "in.xlsx")))))
        try await Program.convert(path, to: "csv:Text - txt - csv (StarCalc):59,34,76,1", in: out)
        let table = try ReadWorkbook([UInt8](Data(contentsOf: out.appending(path: "in.csv"))))
        #expect(table.format == .csv)
        #expect(table.sheets.first?[2, 1] == ReadCell(.text("Khối lớp 1")))
        #expect(table.sheets.first?[2, 2] == ReadCell(.text("3")))
    }

    private func expectSample(_ book: ReadWorkbook) throws {
        #expect(book.sheets.map(\.name) == ["Số lớp học", "Ghi chú", "Danh tính"])
        #expect(book.sheets.map(\.isHidden) == [false, false, true])
        let sheet = try #require(book.sheets.first)
        #expect(sheet[1, 1] == ReadCell(.text("Số liệu")))
        #expect(sheet[1, 2] == ReadCell(.text("Năm học")))
        #expect(sheet[2, 2] == ReadCell(.number(3)))
        #expect(sheet[2, 3] == ReadCell(.number(12.5)))
        #expect(sheet[3, 3] == nil)
        #expect(sheet[4, 2] == ReadCell(.number(7), isFormula: true))
        #expect(sheet[5, 2] == ReadCell(.text("Có")))
        #expect(book.sheets[1][1, 2]?.value == .boolean(true))
        #expect(book.sheets[2][1, 2] == ReadCell(.text("007")))
    }
}
