import CXlsxWriter

/// Writes one sheet, row by row.
struct SheetWriting {
    let sheet: WrittenSheet
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let formats: Formats

    func write(isFirst: Bool) throws {
        try check(workbook_validate_sheet_name(workbook, sheet.name), at: sheet.name)
        guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
            throw WorkbookWritingFailure(place: sheet.name, reason: "the sheet could not be made")
        }
        try writeLayout(to: worksheet, isFirst: isFirst)
        for (index, row) in sheet.rows.enumerated() { try write(row, number: UInt32(index), to: worksheet) }
        for rule in sheet.rules { try write(rule, to: worksheet) }
        for mark in sheet.marks { try write(mark, to: worksheet) }
    }

    private func writeLayout(to worksheet: UnsafeMutablePointer<lxw_worksheet>, isFirst: Bool) throws {
        for (index, width) in sheet.columnWidths.enumerated() {
            try check(worksheet_set_column(worksheet, UInt16(index), UInt16(index), width, nil), at: sheet.name)
        }
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(worksheet, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        if sheet.isProtected { worksheet_protect(worksheet, nil, nil) }
        if sheet.isHidden && !isFirst { worksheet_hide(worksheet) }
        if sheet.isLandscape { worksheet_set_landscape(worksheet) }
        worksheet_set_paper(worksheet, 9)
        worksheet_fit_to_pages(worksheet, 1, 0)
    }

    private func write(_ row: WrittenRow, number: UInt32, to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws {
        if let height = row.height {
            try check(worksheet_set_row(worksheet, number, height, nil), at: "\(sheet.name) \(number + 1)")
        }
        var column = 1
        for cell in row.cells {
            let address = SheetAddress(row: Int(number) + 1, column: column)
            try write(cell, at: address, to: worksheet)
            column += max(1, cell.span)
        }
    }

    private func write(
        _ cell: WrittenCell, at address: SheetAddress, to worksheet: UnsafeMutablePointer<lxw_worksheet>
    ) throws {
        let (row, column) = (UInt32(address.row - 1), UInt16(clamping: address.column - 1))
        let format = formats.format(cell.style)
        let place = "\(sheet.name) \(address)"
        if cell.span > 1 {
            let last = UInt16(clamping: address.column + cell.span - 2)
            try check(worksheet_merge_range(worksheet, row, column, row, last, "", format), at: place)
        }
        switch cell.content {
        case .empty:
            if format != nil, cell.span <= 1 {
                try check(worksheet_write_blank(worksheet, row, column, format), at: place)
            }
        case .text(let text): try check(worksheet_write_string(worksheet, row, column, text, format), at: place)
        case .number(let number):
            try check(worksheet_write_number(worksheet, row, column, number, format), at: place)
        case .boolean(let value):
            try check(worksheet_write_boolean(worksheet, row, column, value ? 1 : 0, format), at: place)
        case .formula(let formula, .number(let result)):
            try check(worksheet_write_formula_num(worksheet, row, column, formula, format, result), at: place)
        case .formula(let formula, .text(let result)):
            try check(worksheet_write_formula_str(worksheet, row, column, formula, format, result), at: place)
        }
    }
}
