import Documents
import Foundation
import Testing
import Workbook

@Suite struct AccountListFileTests {
    @Test func columnsAreFoundByTheirHeadingsInAnyOrder() throws {
        let text =
            "Danh sách;;\nHọ và tên;Ghi chú;Mã đơn vị;Vai trò\nNguyễn  Thị Lan;x;T01;Hiệu trưởng\n;;;\n"
            + "Lê Văn An;;T02;\n"
        let file = try AccountListFile(Array(text.utf8))
        #expect(file.lines.map { $0[.name] } == ["Nguyễn Thị Lan", "Lê Văn An"])
        #expect(file.lines.map { $0[.unit] } == ["T01", "T02"] && file.lines[1][.role].isEmpty)
        #expect(file.address(.unit, in: file.lines[1]) == "C5")
    }

    @Test func theFormIsReadAgainOnceSomebodyIsInIt() throws {
        let form = AccountListForm([.init(code: "T01", name: "Trường A", roles: ["Hiệu trưởng"])])
        let bytes = try form.workbook.xlsx()
        #expect(try ReadWorkbook(bytes).sheets.map(\.name) == ["Danh sách", "Cách ghi", "Mã đơn vị"])
        #expect(throws: FigureWorkbookRefusal.self) { try AccountListFile(bytes) }
        var workbook = form.workbook
        workbook.sheets[0].rows.append(
            WrittenRow(["T01", "Nguyễn Thị Lan"].map { WrittenCell(.text($0)) }))
        #expect(try AccountListFile(workbook.xlsx()).lines.map { $0[.name] } == ["Nguyễn Thị Lan"])
    }

    @Test func namesAreComposedAndFreeOfWhatNobodySees() throws {
        let name = "Nguyễn\u{202E} Thị \u{200B}\"Bé\"\tO'Hara"
        let decomposed = name.decomposedStringWithCanonicalMapping
        let text = "Mã đơn vị,Họ và tên\nT01,\"\(decomposed.replacing("\"", with: "\"\""))\"\n"
        let line = try #require(try AccountListFile(Array(text.utf8)).lines.first)
        #expect(Array(line[.name].utf8) == Array("Nguyễn Thị \"Bé\" O'Hara".utf8) && line.faults.isEmpty)
    }

    @Test func formulasAndOverlongTextsAreFaultsOfTheirCells() throws {
        let text =
            "Mã đơn vị;Họ và tên;Chức vụ\nT01;=HYPERLINK(1);\nT01;\(String(repeating: "a", count: 201));\n"
            + "T01;Lê Văn An;=2+5+cmd|' /C calc'!A0\n"
        let faults = try AccountListFile(Array(text.utf8)).lines.map(\.faults)
        #expect(faults[0][.name]?.contains("công thức") == true && faults[2][.post]?.contains("công thức") == true)
        #expect(faults[1] == [.name: "Dài quá 200 ký tự."])
    }

    @Test func telephoneNumbersKeepTheirZero() throws {
        let head = WrittenRow(["Mã đơn vị", "Họ và tên", "Điện thoại"].map { WrittenCell(.text($0)) })
        let row = WrittenRow([
            WrittenCell(.number(1234)), WrittenCell(.text("Lê An")), WrittenCell(.number(912_345_678)),
        ])
        let book = WrittenWorkbook(title: "x", sheets: [WrittenSheet(name: "x", rows: [head, row])])
        let line = try #require(try AccountListFile(book.xlsx()).lines.first)
        #expect(line[.phone] == "0912345678" && line[.unit] == "1234")
    }

    @Test func whatIsNoListIsRefusedInWords() {
        let one = "T01;Nguyễn Văn A\n"
        let head = "Mã đơn vị;Họ và tên\n"
        let files: [(String, String)] = [
            ("a;b\n1;2\n", "Không có dòng tiêu đề"), (head, "chưa có ai"), ("", "Tệp trống"),
            (head + String(repeating: one, count: AccountListFile.mostLines + 1), "tối đa"),
            (head + String(repeating: one, count: 100_000), "tối đa"), (head + "T01;\"A\n", "nháy kép"),
        ]
        for (text, words) in files {
            do {
                _ = try AccountListFile(Array(text.utf8))
                Issue.record("taken: \(words)")
            } catch {
                #expect(error.message.contains(words), "\(error.message)")
            }
        }
    }
}
