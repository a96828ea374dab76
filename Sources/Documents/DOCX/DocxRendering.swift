public import Archive

/// A paper as a file for Word: WordprocessingML in an archive. The same paper has the same bytes.
public struct DocxRendering: Sendable {
    let paper: Paper
    let layout: PaperLayout
    let outline: PaperOutline

    public init(_ paper: Paper, layout: PaperLayout = .decree) {
        self.paper = paper
        self.layout = layout
        outline = PaperOutline(paper)
    }

    /// The media type of the file.
    public static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// The whole file.
    /// - Throws: ``ZipWritingError``.
    public func bytes() throws -> [UInt8] { try ZipWriter.bytes { try write(to: $0) } }

    /// Writes the parts of the file into an archive that is made for it.
    public func write(to archive: ZipWriter) throws {
        let margins = DocxMargins(paper: paper, layout: layout)
        try archive.add("[Content_Types].xml", DocxPackage.contentTypes(margins: margins))
        try archive.add("_rels/.rels", DocxPackage.relations())
        try archive.add("docProps/core.xml", DocxPackage.properties(of: paper))
        try archive.add("word/document.xml", document(margins))
        try archive.add("word/_rels/document.xml.rels", DocxPackage.relations(of: outline, margins: margins))
        try archive.add("word/styles.xml", DocxStyles(layout: layout).bytes())
        try archive.add("word/fontTable.xml", DocxPackage.fonts(layout))
        try archive.add("word/settings.xml", DocxPackage.settings())
        for part in margins.parts { try archive.add("word/\(part.name).xml", margins.bytes(of: part)) }
    }

    private func document(_ margins: DocxMargins) -> [UInt8] {
        var markup = Markup(opening: DocxPackage.opening)
        markup.element("w:document", DocxPackage.namespaces) { markup in
            markup.element("w:body") { markup in
                let sections = paper.sections.isEmpty ? [PaperSection(blocks: [])] : paper.sections
                for (index, section) in sections.enumerated() {
                    let blocks = DocxBlocks(outline: outline, layout: layout, orientation: section.orientation)
                    for (place, block) in section.blocks.enumerated() {
                        blocks.write(block, heading: outline.heading(section: index, block: place), to: &markup)
                    }
                    let isLast = index == sections.count - 1
                    margins.close(section, index: index, isLast: isLast, after: section.blocks.last, to: &markup)
                }
            }
        }
        return markup.bytes
    }
}
