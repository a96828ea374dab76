extension PaperBlock {
    /// All texts of the block in the order in which they are read.
    var texts: [PaperText] {
        switch self {
        case .letterhead(let head): [head.number, head.placeAndDate].compactMap { $0 }
        case .title(let title, let about): [title, about]
        case .heading(_, let text): [text]
        case .paragraph(let paragraph): [paragraph.text]
        case .table(let table): [table.caption] + (table.header + table.rows).flatMap(\.texts)
        case .contents, .pageBreak: []
        case .signatures(let signatures): signatures.recipients + signatures.signers.map(\.name)
        case .cover(let paragraphs): paragraphs.map(\.text)
        }
    }
}

extension PaperRow {
    /// The texts of the row's cells.
    var texts: [PaperText] { cells.flatMap { $0.paragraphs.map(\.text) } }
}
