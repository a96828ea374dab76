import Accreditation
import Workbook

extension FigureWorkbook {
    /// Reads a file: the workbook as it was made and filled in, or one of its sheets saved as text.
    ///
    /// Only cells that are typed are read; nothing that was worked out in the file is trusted.
    /// - Throws: `FigureWorkbookRefusal` where the file is not this school's form of this year.
    public func read(_ bytes: [UInt8]) throws(FigureWorkbookRefusal) -> FigureWorkbookReading {
        let book: ReadWorkbook
        do {
            book = try ReadWorkbook(bytes)
        } catch {
            throw FigureWorkbookRefusal(error)
        }
        var reading = FigureWorkbookReading()
        if book.format == .csv {
            try readText(book, into: &reading)
        } else {
            reading.base = try base(of: book)
            for sheet in layout.sheets {
                guard let found = book.sheet(sheet.name) else {
                    throw FigureWorkbookRefusal(
                        .changed, "Thiếu trang tính “\(sheet.name)”. Hãy tải biểu mới và nhập lại vào đó.")
                }
                try FigureSheetReading(sheet: sheet, found: found, firstRow: 0).read(into: &reading)
            }
        }
        return reading
    }

    /// Checks whose form the workbook is; answers what stood in its cells when it was made.
    private func base(of book: ReadWorkbook) throws(FigureWorkbookRefusal) -> [FigurePlace: String] {
        guard let sheet = book.sheet(FigureWorkbook.identitySheet) else { throw foreign }
        var names: [String: String] = [:]
        var base: [FigurePlace: String] = [:]
        for row in Set(sheet.cells.keys.map(\.row)) {
            guard let name = sheet.text(row, 1), let value = sheet.text(row, 2) else { continue }
            if name == "cell", let place = FigurePlace(value) {
                base[place] = sheet.text(row, 3) ?? ""
            } else {
                names[name] = value
            }
        }
        guard names["format"] == FigureWorkbook.formatName else { throw foreign }
        try check(school: names["school"], named: names["schoolName"], year: names["schoolYear"])
        guard names["pack"] == pack, names["packHash"] == packHash, names["form"] == formHash else { throw outdated }
        return base
    }

    private func readText(
        _ book: ReadWorkbook, into reading: inout FigureWorkbookReading
    ) throws(FigureWorkbookRefusal) {
        guard let found = book.sheets.first, let line = found.markLine else {
            throw FigureWorkbookRefusal(
                .noForm,
                "Bảng CSV không có dòng “\(FigureWorkbook.markWord)”. Hãy lưu nguyên một trang tính của biểu dạng CSV.")
        }
        let parts = line.mark.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4 else { throw foreign }
        try check(school: parts[0], named: nil, year: parts[1])
        guard let sheet = layout.sheets.first(where: { $0.table.id == parts[3] }),
            parts[2] == String(formHash.prefix(16))
        else { throw outdated }
        // The mark stands in the second line of a sheet; saving as text may drop empty lines before it.
        try FigureSheetReading(sheet: sheet, found: found, firstRow: line.row - 2).read(into: &reading)
    }

    private func check(school: String?, named: String?, year: String?) throws(FigureWorkbookRefusal) {
        guard school == "\(self.school)" else {
            let name = named.map { " (\($0))" } ?? ""
            throw FigureWorkbookRefusal(
                .otherSchool, "Biểu này của trường khác\(name), không phải của \(schoolName).")
        }
        guard year == "\(form.year)" else {
            throw FigureWorkbookRefusal(
                .otherYear, "Biểu này của năm học \(year ?? "khác"); hồ sơ này của năm học \(form.year).")
        }
    }

    private var foreign: FigureWorkbookRefusal {
        FigureWorkbookRefusal(
            .noForm, "Đây không phải biểu số liệu của hệ thống. Hãy bấm “Tải biểu Excel” và nhập vào tệp đó.")
    }

    private var outdated: FigureWorkbookRefusal {
        FigureWorkbookRefusal(
            .outdated, "Mẫu biểu đã thay đổi sau khi tệp này được tải về. Hãy tải biểu mới và chép số liệu sang.")
    }
}

extension ReadSheet {
    /// The text of a cell, without spaces around it.
    func text(_ row: Int, _ column: Int) -> String? {
        guard case .text(let text)? = self[row, column]?.value else { return nil }
        return text
    }

    /// The line of a table saved as text that says which one it is.
    fileprivate var markLine: (row: Int, mark: String)? {
        for row in 1...5 {
            guard let text = text(row, 1), text.hasPrefix(FigureWorkbook.markWord) else { continue }
            return (row, text.dropFirst(FigureWorkbook.markWord.count).filter { $0 != " " })
        }
        return nil
    }
}
