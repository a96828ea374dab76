import Archive

extension ReadWorkbook {
    /// Reads a workbook or a table of text, by its content and not by its name.
    ///
    /// Formulas are not computed: the stored results are given and marked. Nothing outside of the bytes is read.
    public init(_ bytes: [UInt8], limits: WorkbookLimits = .form) throws(WorkbookRefusal) {
        if bytes.isEmpty { throw .empty }
        if bytes.count > limits.archive.archiveBytes { throw .archive(.tooBig(limit: limits.archive.archiveBytes)) }
        switch FileKind(of: bytes) {
        case .foreign(let kind): throw .kind(kind)
        case .archive: self = try Package(bytes, limits: limits).workbook()
        case .text:
            let sheet = try SeparatedText(bytes, limits: limits).sheet()
            self.init(format: .csv, sheets: [sheet], names: [:])
        }
    }
}
