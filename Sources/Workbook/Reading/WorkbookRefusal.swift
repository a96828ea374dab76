public import Archive

/// Why a file is not read as a workbook.
public enum WorkbookRefusal: Error, Sendable, Hashable {
    /// There are no bytes.
    case empty
    /// It is a file of another kind.
    case kind(ForeignKind)
    /// The archive around the parts is refused.
    case archive(ArchiveRefusal)
    /// It holds programs.
    case macros
    /// It takes values out of other files.
    case externalLinks
    /// It holds other files or controls that run programs.
    case embedded
    /// A part that a workbook must have is missing.
    case missingPart(String)
    /// A part is no XML that is read, or breaks the rules of the format.
    case damagedPart(String)
    /// There are more sheets than allowed.
    case tooManySheets(limit: Int)
    /// A sheet holds more cells than allowed.
    case tooManyCells(sheet: String, limit: Int)
    /// There are more shared texts than allowed.
    case tooManyTexts(limit: Int)
    /// A cell with something in it stands beyond the rows and columns allowed.
    case outside(sheet: String, SheetAddress)
    /// A text is longer than allowed.
    case tooLong(sheet: String, SheetAddress)
    /// A cell holds what its kind of value cannot be.
    case damagedCell(sheet: String, SheetAddress)
    /// Two cells of one address.
    case doubledCell(sheet: String, SheetAddress)
    /// A table of text whose quotes do not close, from this row on.
    case openQuote(row: Int)
}

/// Kinds of files that are recognised and refused.
public enum ForeignKind: Sendable, Hashable, CaseIterable {
    /// Excel 97–2003.
    case oldExcel
    /// A workbook that needs a password.
    case encrypted
    /// Excel's binary workbook.
    case binaryExcel
    /// A workbook of XML without an archive.
    case xmlExcel
    /// OpenDocument.
    case openDocument
    case word, presentation, pdf, webPage, picture, richText
    /// An archive that holds no workbook.
    case archive
    /// None of the kinds known.
    case unknown
}
