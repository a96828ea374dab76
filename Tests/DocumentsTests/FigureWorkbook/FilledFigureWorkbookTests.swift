import Accreditation
import Documents
import Foundation
import TestSupport
import Testing
import Workbook

/// Workbooks filled in by other programs.
@Suite struct FilledFigureWorkbookTests {
    @Test func filledByAProgramOfPython() async throws {
        let workbook = FigureWorkbookSamples.primary
        let folder = try Program.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appending(path: "bieu.xlsx")
        try workbook.written(FigureWorkbookSamples.figures(workbook, [:]), stored: [:]).write(to: empty.path)
        let filled = folder.appending(path: "filled.xlsx")
        try await Program.run(
            "/usr/bin/python3", [Program.folder.appending(path: "fill-figures.py").path, empty.path, filled.path])
        let reading = try workbook.read([UInt8](Data(contentsOf: filled)))
        let year = workbook.form.year
        func value(_ row: String) -> String? { reading.values[FigurePlace(year, FigureKey("classes", row))] }
        #expect(value("grade-1") == "4")
        #expect(value("grade-2") == "5")
        #expect(reading.problems.map(\.place.description) == ["Bảng 1 · H7", "Bảng 1 · H8", "Bảng 1 · H9"])
        #expect(reading.problems.first?.message.contains("công thức") == true)
        #expect(reading.values[FigurePlace(year, FigureKey("information", "telephone", column: "value"))] == "0243123")
    }

    @Test func keptByAnOfficeProgram() async throws {
        let workbook = FigureWorkbookSamples.primary
        let stored = FigureWorkbookSamples.stored(workbook)
        let folder = try Program.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "bieu.xlsx").path
        try workbook.written(FigureWorkbookSamples.figures(workbook, stored), stored: stored).write(to: path)
        let out = folder.appending(path: "out")
        try await Program.convert(path, to: "xlsx", in: out)
        let bytes = [UInt8](try Data(contentsOf: out.appending(path: "bieu.xlsx")))
        let reading = try workbook.read(bytes)
        #expect(reading.problems.isEmpty)
        #expect(reading.values == stored)
        #expect(reading.base == stored)
        try expectSums(of: try ReadWorkbook(bytes), workbook, stored)
        // The second sheet saved as text.
        try await Program.convert(
            path, to: "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,3", in: out)
        let table = try #require(
            try FileManager.default.contentsOfDirectory(atPath: out.path).first { $0.hasSuffix(".csv") })
        let text = try workbook.read([UInt8](Data(contentsOf: out.appending(path: table))))
        #expect(text.base == nil && text.problems.isEmpty)
        #expect(text.values == stored.filter { $0.key.key.table == workbook.form.tables[1].id })
    }

    /// The office program works formulas out anew: the sums must be those of the system.
    private func expectSums(of book: ReadWorkbook, _ workbook: FigureWorkbook, _ stored: [FigurePlace: String]) throws {
        let figures = FigureWorkbookSamples.figures(workbook, stored)
        let sheet = try #require(book.sheet("Bảng 1"))
        let total = try #require(figures.value(FigureKey("classes", "total"), workbook.form.year)?.number)
        #expect(sheet[10, 8] == ReadCell(.number(NSDecimalNumber(decimal: total).doubleValue), isFormula: true))
    }
}
