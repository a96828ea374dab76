/// How paragraphs of one style are set.
struct ParagraphLook: Sendable, Hashable {
    var alignment: Paragraph.Alignment
    /// Whether the first line is moved in.
    var isMovedIn = false
    var isItalic = false
    var size: Int
}

extension Paragraph.Style {
    static let all: [Paragraph.Style] = [.body, .plain, .item, .basis, .note]

    func look(_ layout: PaperLayout) -> ParagraphLook {
        switch self {
        case .body: ParagraphLook(alignment: .justified, isMovedIn: true, size: layout.body)
        case .plain: ParagraphLook(alignment: .justified, size: layout.body)
        case .item: ParagraphLook(alignment: .justified, isMovedIn: true, size: layout.body)
        case .basis: ParagraphLook(alignment: .justified, isMovedIn: true, isItalic: true, size: layout.body)
        case .note: ParagraphLook(alignment: .leading, isItalic: true, size: layout.note)
        }
    }
}

/// How headings of one depth are set: the deeper, the quieter.
struct HeadingLook: Sendable, Hashable {
    var isBold: Bool
    var isItalic: Bool
    var isCentred: Bool

    /// - Parameter depth: from 1 to 6; others are taken for the nearest.
    init(depth: Int) {
        isBold = depth <= 4
        isItalic = depth >= 4
        isCentred = depth <= 1
    }

    static func depth(_ given: Int) -> Int { min(6, max(1, given)) }
}
