import Accreditation
import Foundation
import Workbook

/// Totals as a workbook: one sheet with the totals, one with what is left out.
struct TotalsWorkbook {
    let reading: TotalsReading

    var workbook: WrittenWorkbook {
        WrittenWorkbook(title: "Tổng hợp số liệu chính thức", sheets: [totals, leftOut])
    }

    private var totals: WrittenSheet {
        let page = TotalsPage(reading)
        let head =
            ["Đơn vị", "Số trường", "Có số liệu", "Đúng hạn"]
            + reading.columns.map { TotalsReading.title($0, in: reading.table) }
        var sheet = WrittenSheet(
            name: "Tổng hợp",
            rows: [line([page.heading], bold: true), line([page.unitName]), line([page.table?.title ?? ""])]
                + [line([reading.completeness]), line([]), line(head, bold: true)]
                + reading.counts.map { row($0.name, [$0], reading.now[$0.part] ?? [:]) }
                + [row("Cộng", reading.counts, reading.allNow), row("Cộng khi chốt", reading.counts, reading.allFirst)])
        sheet.columnWidths = [36, 12, 12, 12] + reading.columns.map { _ in 14 }
        sheet.frozenRows = 6
        sheet.frozenColumns = 1
        sheet.isLandscape = true
        return sheet
    }

    private var leftOut: WrittenSheet {
        let names = reading.schools.filter { $0.versions == 0 }.map { line([$0.name]) }
        let counts = reading.counts.filter { $0.leftOut > 0 }.map { row in
            WrittenRow([text(row.name), WrittenCell(.number(Double(row.leftOut)))])
        }
        var sheet = WrittenSheet(
            name: "Chưa có số liệu",
            rows: [line(["Không nằm trong tổng"], bold: true)] + (reading.query.unit == nil ? counts : names))
        sheet.columnWidths = [48, 12]
        return sheet
    }

    private func row(_ name: String, _ counts: [PartCount], _ values: [FigurePlace: Decimal]) -> WrittenRow {
        let numbers = [counts.map(\.schools), counts.map(\.official), counts.map(\.onTime)].map { $0.reduce(0, +) }
        return WrittenRow(
            [text(name)] + numbers.map { WrittenCell(.number(Double($0))) }
                + reading.columns.map { column in
                    guard let value = values[column.place] else { return WrittenCell() }
                    return WrittenCell(.number(NSDecimalNumber(decimal: FigureValue.rounded(value)).doubleValue))
                })
    }

    private func line(_ texts: [String], bold: Bool = false) -> WrittenRow {
        WrittenRow(texts.map { text($0, bold: bold) })
    }

    private func text(_ text: String, bold: Bool = false) -> WrittenCell {
        WrittenCell(
            .text(text),
            style: CellStyle {
                $0.isBold = bold
                $0.wraps = bold
            })
    }
}
