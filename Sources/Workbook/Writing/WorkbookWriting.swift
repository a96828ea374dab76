import CXlsxWriter
import Foundation

extension WrittenWorkbook {
    /// The bytes of an XLSX file. Files that it needs meanwhile stand in a folder that exists; they are removed.
    public func xlsx(temporaryFolder: String? = nil) throws -> [UInt8] {
        let path = (temporaryFolder ?? NSTemporaryDirectory()) + "/" + UUID().uuidString + ".xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(to: path, temporaryFolder: temporaryFolder)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Writes the XLSX file; the library keeps one row at a time in memory.
    public func write(to path: String, temporaryFolder: String? = nil) throws {
        let strings = CStrings()
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = strings.text(temporaryFolder ?? NSTemporaryDirectory())
        guard let workbook = workbook_new_opt(path, &options) else {
            throw WorkbookWritingFailure(place: path, reason: "the file could not be made")
        }
        var isClosed = false
        defer { if !isClosed { lxw_workbook_free(workbook) } }
        let formats = Formats(of: workbook)
        try writeProperties(to: workbook, strings)
        for (index, sheet) in sheets.enumerated() {
            try SheetWriting(sheet: sheet, workbook: workbook, formats: formats).write(isFirst: index == 0)
        }
        try writeNames(to: workbook)
        isClosed = true
        try check(workbook_close(workbook), at: path)
    }

    private func writeProperties(to workbook: UnsafeMutablePointer<lxw_workbook>, _ strings: CStrings) throws {
        var properties = lxw_doc_properties()
        properties.title = strings.text(title)
        properties.author = strings.text(author)
        properties.created = time_t(created)
        try check(workbook_set_properties(workbook, &properties), at: title)
    }

    private func writeNames(to workbook: UnsafeMutablePointer<lxw_workbook>) throws {
        for name in names {
            let sheet = name.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
            let formula = "='\(sheet)'!\(name.range.absolute)"
            try check(workbook_define_name(workbook, name.name, formula), at: name.name)
        }
    }
}

/// Throws what the library reports.
func check(_ error: lxw_error, at place: String) throws {
    guard error != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
    throw WorkbookWritingFailure(place: place, reason: reason)
}
