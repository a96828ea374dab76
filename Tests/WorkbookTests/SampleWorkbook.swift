import Workbook

/// A workbook with everything that can be written.
enum SampleWorkbook {
    static let input = CellStyle {
        $0.isUnlocked = true
        $0.hasBorder = true
        $0.numberFormat = "#,##0.##"
    }

    static var value: WrittenWorkbook {
        WrittenWorkbook(
            title: "Số liệu trường Tiểu học Kim Đồng", author: "Hệ thống", sheets: [figures, notes, identity],
            names: [DefinedName(name: "so_lop", sheet: "Số lớp học", range: SheetRange(at(2, 2), at(3, 3)))])
    }

    static func at(_ row: Int, _ column: Int) -> SheetAddress { SheetAddress(row: row, column: column) }

    private static var figures: WrittenSheet {
        let head = CellStyle {
            $0.isBold = true
            $0.fill = 0xDDE8F0
        }
        var sheet = WrittenSheet(
            name: "Số lớp học",
            rows: [
                WrittenRow([
                    WrittenCell(.text("Số liệu"), style: head), WrittenCell(.text("Năm học"), style: head, span: 2),
                ]),
                WrittenRow([WrittenCell(.text("Khối lớp 1")), number(3), number(12.5)]),
                WrittenRow([WrittenCell(.text("Khối lớp 2")), number(4), WrittenCell(style: input)]),
                WrittenRow([WrittenCell(.text("Cộng")), sum("B", 7), sum("C", 12.5)]),
                WrittenRow([WrittenCell(.text("Vùng khó khăn")), WrittenCell(.text("Có"), style: input)]),
            ])
        sheet.columnWidths = [30, 12, 12]
        (sheet.frozenRows, sheet.frozenColumns) = (1, 1)
        sheet.isProtected = true
        sheet.rules = [
            InputRule(
                range: SheetRange(at(2, 2), at(3, 3)), kind: .whole(0...99_999), prompt: "Số nguyên từ 0",
                title: "Chưa đúng", message: "Nhập số nguyên không âm."),
            InputRule(
                range: SheetRange(at(5, 2)), kind: .list(["Có", "Không"]), title: "Chưa đúng",
                message: "Chọn Có hoặc Không."),
        ]
        sheet.marks = [
            SheetMark(
                range: SheetRange(at(4, 2), at(4, 3)), formula: "=B4>100", style: CellStyle { $0.fill = 0xFFE0E0 })
        ]
        return sheet
    }

    private static func number(_ value: Double) -> WrittenCell { WrittenCell(.number(value), style: input) }
    private static func sum(_ column: String, _ result: Double) -> WrittenCell {
        WrittenCell(.formula("=SUM(\(column)2:\(column)3)", result: .number(result)))
    }

    private static var notes: WrittenSheet {
        WrittenSheet(
            name: "Ghi chú",
            rows: [WrittenRow([WrittenCell(.text("Hai  dấu cách\nvà <xuống> & dòng")), WrittenCell(.boolean(true))])])
    }

    private static var identity: WrittenSheet {
        var sheet = WrittenSheet(
            name: "Danh tính", rows: [WrittenRow([WrittenCell(.text("mã")), WrittenCell(.text("007"))])])
        sheet.isHidden = true
        return sheet
    }
}
