/// Text in runs of one look each.
public typealias PaperText = [PaperRun]

/// Characters that look alike.
public struct PaperRun: Sendable, Hashable, ExpressibleByStringLiteral {
    public var text: String
    public var isBold: Bool
    public var isItalic: Bool
    public var isUnderlined: Bool
    /// Where a click leads: an address beginning with `http`, or `#name` for an anchor of the paper; nil for nowhere.
    public var link: String?
    /// A name that links can lead to; nil for none.
    public var anchor: String?
    /// Whether the run stands for something that is not there yet: "[chưa có dữ liệu]".
    public var isMissing: Bool

    public init(
        _ text: String, bold: Bool = false, italic: Bool = false, underlined: Bool = false, link: String? = nil,
        anchor: String? = nil, missing: Bool = false
    ) {
        self.text = text
        isBold = bold
        isItalic = italic
        isUnderlined = underlined
        self.link = link
        self.anchor = anchor
        isMissing = missing
    }

    public init(stringLiteral text: String) { self.init(text) }
}

/// A paragraph: its runs may hold line breaks (`\n`).
public struct Paragraph: Sendable, Hashable {
    public enum Alignment: String, Sendable, Hashable { case leading, centred, trailing, justified }

    /// How the paragraph is set, after Nghị định 30/2020/NĐ-CP.
    public enum Style: String, Sendable, Hashable {
        /// Body: justified, first line moved in.
        case body
        /// As body, without moving the first line in.
        case plain
        /// A line of a list, beginning with a hyphen.
        case item
        /// Legal bases: italic.
        case basis
        /// Small remarks below tables.
        case note
    }

    public var text: PaperText
    public var style: Style
    public var alignment: Alignment?
    /// The size in points; nil for the style's own.
    public var size: Int?
    /// Whether the next block stays on the same page.
    public var keepsWithNext: Bool

    public init(
        _ text: PaperText, style: Style = .body, alignment: Alignment? = nil, size: Int? = nil,
        keepsWithNext: Bool = false
    ) {
        self.text = text
        self.style = style
        self.alignment = alignment
        self.size = size
        self.keepsWithNext = keepsWithNext
    }
}
