import Storage
import Workbook

/// Counts as a workbook: one sheet with the counts, one with all schools, one with criteria.
struct CensusWorkbook {
    let page: CensusPage
    let tables: CensusTables
    let schools: [CountedSchool]

    var workbook: WrittenWorkbook {
        WrittenWorkbook(title: "\(page.heading) – \(page.unitName)", sheets: [counts, parts, criteria, list])
    }

    private var counts: WrittenSheet {
        var rows = [line([page.heading], bold: true), line([page.unitName]), line([page.total])]
        for table in tables.tables {
            rows += [line([]), line([table.tableTitle] + table.columns, bold: true)]
            rows += (table.rows + [table.leftOut]).map { numbers($0.rowTitle, $0.cells) }
        }
        return sheet("Tổng hợp", rows, widths: [48, 14, 14, 14])
    }

    private var parts: WrittenSheet {
        let head = line(["Đơn vị", "Số trường"] + tables.states, bold: true)
        let rows = tables.parts.map { part in
            WrittenRow(
                [text(part.partName), number(part.schools)] + part.cells.map { number($0.number) })
        }
        return sheet("Theo đơn vị", [head] + rows, widths: [40, 12] + tables.states.map { _ in 14 })
    }

    private var criteria: WrittenSheet {
        let rows = tables.criteria.flatMap { table in
            [line([table.packTitle], bold: true), line([table.basis])]
                + table.rows.map {
                    WrittenRow([text($0.criterionTitle), number($0.cell.number), text($0.levels)])
                } + [line([])]
        }
        return sheet("Tiêu chí chưa đạt", rows, widths: [70, 12, 40])
    }

    private var list: WrittenSheet {
        let head = [
            "Trường", "Đơn vị", "Tình trạng", "Mức tự đánh giá", "Mức được công nhận", "Cấp độ",
            "Mức độ chuẩn quốc gia",
            "Hạn nộp",
        ]
        let rows = schools.map { school in
            let cells = CensusCells(school)
            return line(
                [school.name, school.unitName, cells.state, cells.selfLevel] + cells.results + [cells.punctual])
        }
        return sheet("Các trường", [line(head, bold: true)] + rows, widths: [44, 28, 22, 18, 18, 16, 22, 18])
    }

    private func sheet(_ name: String, _ rows: [WrittenRow], widths: [Double]) -> WrittenSheet {
        var sheet = WrittenSheet(name: name, rows: rows)
        sheet.columnWidths = widths
        sheet.isLandscape = true
        return sheet
    }

    private func numbers(_ title: String, _ cells: [CensusTables.CountCell]) -> WrittenRow {
        WrittenRow([text(title)] + cells.map { number($0.number) })
    }

    private func number(_ text: String) -> WrittenCell { WrittenCell(.number(Double(text) ?? 0)) }

    private func line(_ texts: [String], bold: Bool = false) -> WrittenRow {
        WrittenRow(texts.map { text($0, bold: bold) })
    }

    private func text(_ text: String, bold: Bool = false) -> WrittenCell {
        WrittenCell(.text(text), style: CellStyle { $0.isBold = bold })
    }
}
