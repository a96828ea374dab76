/// Looks at the names of a package's parts: what kind of file it is, and whether it holds what is refused.
struct PackageCheck {
    /// In small letters.
    let names: Set<String>

    func run() throws(WorkbookRefusal) {
        if let kind { throw .kind(kind) }
        if holds("vbaproject") || holds("xl/macrosheets/") || holds("xl/vbaproject") { throw .macros }
        if holds("xl/externallinks/") || names.contains("xl/connections.xml") || holds("xl/querytables/") {
            throw .externalLinks
        }
        if holds("xl/embeddings/") || holds("xl/activex/") || holds("xl/ctrlprops/") { throw .embedded }
    }

    private var kind: ForeignKind? {
        if names.contains("mimetype") { return .openDocument }
        if names.contains("xl/workbook.bin") { return .binaryExcel }
        if names.contains("word/document.xml") { return .word }
        if names.contains("ppt/presentation.xml") { return .presentation }
        return names.contains("[content_types].xml") ? nil : .archive
    }

    private func holds(_ piece: String) -> Bool {
        names.contains { piece.hasSuffix("/") ? $0.hasPrefix(piece) : $0.contains(piece) }
    }
}
