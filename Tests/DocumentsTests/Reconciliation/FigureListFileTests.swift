import Accreditation
import Criteria
import Foundation
import Testing
import Workbook

@testable import Documents

@Suite("Lists of figures from elsewhere as files")
struct FigureListFileTests {
    private static func schools() -> [FigureListFile.School] {
        var figures = ListableFigures()
        figures.add(FigureWorkbookSamples.primary.form)
        return [
            .init(id: UnitID(), code: "0123", name: "Trường Hạ Vân", figures: figures),
            .init(id: UnitID(), code: "456", name: "Trường Trung Môn", figures: figures),
        ]
    }

    private func csv(_ lines: [String]) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) }

    @Test func linesAreReadByCodeAndColumnsByCodeOrTitle() throws {
        let schools = Self.schools()
        let file = try FigureListFile(
            csv([
                "Kết xuất ngày 01/10/2024;;;;", "mã trường;Tên trường;classes/grade-1;Bảng 1: Cộng;ghi chú",
                ";;Khối lớp 1;Cộng;", "0123;Hạ Vân;3;1.250;x", "456;Trung Môn;;15;",
            ]), schools: schools)
        #expect(file.entries.map(\.school) == [schools[0].id, schools[0].id, schools[1].id])
        #expect(file.entries.map(\.figure) == [3, 1250, 15])
        #expect(file.entries.map(\.key) == ["classes/grade-1", "classes/total", "classes/total"])
        #expect(file.entries[1].parts.count == 5)
        #expect(file.entries.map(\.place) == ["C4", "D4", "D5"])
        #expect(file.problems.map { "\($0.place)" } == ["E2"])
    }

    @Test func everyCellThatIsNotTakenSaysWhyAndWhere() throws {
        let file = try FigureListFile(
            csv([
                "Mã trường;classes/grade-1;pupils/pupils-per-class;classes/grade-1", "999;3;;", "0123;ba;30;",
                ";7;;", "456;5;;6", "456;5;;",
            ]), schools: Self.schools())
        #expect(file.entries.map(\.figure) == [5])
        let said = Dictionary(
            file.problems.map { ("\($0.place)", $0.message) }, uniquingKeysWith: { first, _ in first })
        #expect(said.keys.sorted() == ["A2", "A4", "B3", "B6", "C1", "D5"])
        #expect(said["A2"]?.contains("“999”") == true)
        #expect(said["A4"]?.contains("thiếu mã trường") == true)
        #expect(said["C1"]?.contains("pupils/pupils-per-class") == true)
        #expect(said["D5"]?.contains("đã có") == true)
    }

    @Test func aSchoolSendsOnlyItsOwnFigures() throws {
        let one = [Self.schools()[0]]
        let file = try FigureListFile(csv(["Mã trường;classes/grade-1", "456;3", "0123;4"]), schools: one)
        #expect(file.entries.map(\.figure) == [4])
        #expect(file.problems.map(\.message) == ["Mã “456” không phải mã của Trường Hạ Vân (0123)."])
        let nameless = [FigureListFile.School(id: UnitID(), code: "", name: "Trường Mới", figures: one[0].figures)]
        let other = try FigureListFile(csv(["Mã trường;classes/grade-1", "456;3"]), schools: nameless)
        #expect(other.problems.first?.message.contains("chưa có mã trường") == true)
    }

    @Test(arguments: ["", "Trường;Số\nA;3", "%PDF-1.7", "PK\u{3}\u{4}hỏng"])
    func otherFilesAreRefused(text: String) throws {
        let schools = Self.schools()
        #expect(throws: FigureWorkbookRefusal.self) { try FigureListFile(Array(text.utf8), schools: schools) }
    }

    @Test func theEmptyListIsReadBackWhenItIsFilledIn() throws {
        let schools = Self.schools()
        var book = FigureListForm(schools).workbook
        #expect(book.sheets.count == 1)
        book.sheets[0].rows[2].cells.append(WrittenCell(.number(7)))
        let column = book.sheets[0].rows[2].cells.count
        book.sheets[0].rows[3].cells.append(WrittenCell(.formula("=1+1", result: .number(2))))
        let file = try FigureListFile(try book.xlsx(), schools: schools)
        #expect(file.entries.count == 1)
        #expect(file.entries.first?.figure == 7)
        #expect(file.entries.first?.key == schools[0].figures.figures[column - 3].key.description)
        #expect(file.entries.first?.place == "Danh sách 1 · C3")
        #expect(file.problems.map(\.message) == ["Ô này có công thức. Hãy dán dạng giá trị."])
    }
}
