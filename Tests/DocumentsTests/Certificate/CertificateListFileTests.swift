import Accreditation
import Criteria
import Foundation
import TestSupport
import Testing
import Workbook

@testable import Documents

@Suite("Lists of earlier certificates as files")
struct CertificateListFileTests {
    private static let schools: [CertificateListFile.School] = [
        .init(id: UnitID(), code: "0123", name: "Trường Tiểu học Hạ Vân", kind: "primary"),
        .init(id: UnitID(), code: "456", name: "Trung tâm GDTX", kind: "continuing"),
    ]
    private static let head =
        "Mã trường;Tên trường;Loại công nhận;Cấp độ, mức độ;Số quyết định;Ngày quyết định;Số giấy chứng nhận;"
        + "Có giá trị đến;Cơ quan cấp;Căn cứ"

    private static func read(
        _ lines: [String], head: String = head, registered: [Certificate] = []
    ) throws -> CertificateListFile {
        try read(Array(([head] + lines).joined(separator: "\n").utf8), registered: registered)
    }

    private static func read(_ bytes: [UInt8], registered: [Certificate] = []) throws -> CertificateListFile {
        try CertificateListFile(
            bytes, schools: schools, packs: TestWorld.standards.packs, registered: registered,
            today: try #require(Day(iso: "2026-11-21")))
    }

    @Test func thePrintedEndWinsAndAnEmptyOneIsCounted() throws {
        let file = try Self.read([
            "0123;Tiểu học Hạ Vân cũ;Chuẩn quốc gia;1;1204/QĐ-UBND;05/09/2021;GV-17;31/12/2026;UBND tỉnh;",
            "0123;;KIEM DINH;Cấp độ 2;77/QĐ-SGDĐT;5/9/2021;;;;",
            "0123;;Chuẩn quốc gia;Mức độ 1;9/QĐ-UBND;2012-09-05;;2017-09-05;;Văn bản cũ",
        ])
        #expect(file.problems.isEmpty)
        #expect(file.new.map(\.kind) == [.nationalStandard, .accreditation, .nationalStandard])
        #expect(file.new.map(\.rank) == [1, 2, 1])
        #expect(file.new.map(\.validUntil.description) == ["2026-12-31", "2026-09-05", "2017-09-05"])
        #expect(file.new.map(\.isEndPrinted) == [true, false, true])
        #expect(
            file.new.map(\.schoolName) == ["Tiểu học Hạ Vân cũ", "Trường Tiểu học Hạ Vân", "Trường Tiểu học Hạ Vân"])
        #expect(file.remarks.map(\.place) == ["H2"])
        #expect(file.remarks.first?.message.contains("05/09/2026") == true)
    }

    @Test func everyCellThatIsNotTakenSaysWhyAndWhere() throws {
        let file = try Self.read([
            "999;;Chuẩn quốc gia;1;1/QĐ;05/09/2021;;;;", "0123;;Giỏi;1;1/QĐ;05/09/2021;;;;",
            "0123;;Chuẩn quốc gia;3;1/QĐ;05/09/2021;;;;", "0123;;Chuẩn quốc gia;một;1/QĐ;05/09/2021;;;;",
            "0123;;Chuẩn quốc gia;1;;05/09/2021;;;;", "0123;;Chuẩn quốc gia;1;1/QĐ;31/02/2021;;;;",
            "0123;;Chuẩn quốc gia;1;1/QĐ;05/09/2027;;;;", "0123;;Chuẩn quốc gia;1;1/QĐ;05/09/2021;;05/09/2021;;",
            "0123;;Chuẩn quốc gia;1;1/QĐ;05/09/2012;;;;", "456;;Chuẩn quốc gia;1;1/QĐ;05/09/2021;;;;",
            ";;Chuẩn quốc gia;9;;;;;;",
        ])
        #expect(file.new.isEmpty)
        #expect(
            file.problems.map(\.place)
                == ["A2", "C3", "D4", "D5", "E6", "F7", "F8", "H9", "H10", "C11", "A12", "D12", "E12", "F12"]
                .filter { $0 != "D12" })
        #expect(file.problems.allSatisfy { !$0.message.isEmpty })
    }

    @Test func aLineTwiceAndALineThatTheRegisterHas() throws {
        let lines = [
            "0123;;Chuẩn quốc gia;1;1/QĐ;05/09/2021;;05/09/2026;;", "0123;;Chuẩn quốc gia;1;1/QĐ;05/09/2021;;;;",
        ]
        let first = try Self.read(lines)
        #expect(first.new.count == 1)
        #expect(first.problems.map(\.place) == ["A3"])
        let listed = try #require(first.new.first)
        var kept = Certificate(
            id: UUID(), school: listed.school, schoolKind: "primary", schoolName: "x", kind: listed.kind,
            rank: listed.rank, decision: listed.decision, validUntil: listed.validUntil, isEndPrinted: true)
        let again = try Self.read([lines[0]], registered: [kept])
        #expect((again.new.count, again.known, again.problems.count) == (0, 1, 0))
        kept.rank = 2
        let other = try Self.read([lines[0]], registered: [kept])
        #expect((other.new.count, other.known) == (0, 0))
        #expect(other.problems.first?.message.contains("mức độ 2") == true)
    }

    @Test func aWorkbookWithDatesIsReadAsTheTemplateIsMade() throws {
        var book = CertificateListForm(Self.schools).workbook
        #expect(book.sheets.map(\.name) == ["Danh sách", "Cách ghi", "Mã trường"])
        book.sheets[0].rows.append(
            WrittenRow([
                WrittenCell(.text("0123")), WrittenCell(), WrittenCell(.text("Chuẩn quốc gia")),
                WrittenCell(.number(2)), WrittenCell(.text("1/QĐ")), WrittenCell(.text("05/09/2021")),
            ]))
        let file = try Self.read(try book.xlsx())
        #expect(file.problems.isEmpty)
        #expect(file.new.map(\.rank) == [2])
        #expect(file.new.first?.validUntil == Day(iso: "2026-09-05"))
        #expect(file.new.first?.place == "Danh sách · A2")
    }

    @Test func aFileWithoutTheColumnsIsRefused() throws {
        #expect(throws: FigureWorkbookRefusal.self) { try Self.read(["1;2"], head: "Trường;Số") }
        #expect(throws: FigureWorkbookRefusal.self) { try Self.read([UInt8]()) }
        let short = try Self.read(["0123;1/QĐ"], head: "Mã trường;Số quyết định")
        #expect(short.problems.map(\.message).contains("Thiếu cột “Loại công nhận”."))
        #expect(short.new.isEmpty)
    }
}
