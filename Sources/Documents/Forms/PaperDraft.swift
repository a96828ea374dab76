import Accreditation
import Criteria

/// A paper in the making: the pages so far, and what is missing on them.
struct PaperDraft {
    let context: PaperContext
    private(set) var sections: [PaperSection]
    private(set) var missing: [MissingItem] = []
    /// The part that is written now.
    var part: PaperPart?
    private var noted: Set<MissingItem> = []

    /// What stands in the place of something that is not there yet.
    static let gap = "[chưa có dữ liệu]"

    init(_ context: PaperContext) {
        self.context = context
        sections = [PaperSection(orientation: .init(context.form.orientation), blocks: [])]
    }

    mutating func add(_ block: PaperBlock) { sections[sections.count - 1].blocks.append(block) }

    /// Lets a new section begin where the sheets lie differently.
    mutating func turn(_ orientation: PaperForm.Orientation) {
        let wanted = PaperSection.Orientation(orientation)
        guard sections[sections.count - 1].orientation != wanted else { return }
        if sections[sections.count - 1].blocks.isEmpty { sections.removeLast() }
        sections.append(PaperSection(orientation: wanted, blocks: []))
    }

    /// A new page, where this one has something on it.
    mutating func breakPage() {
        let last = sections[sections.count - 1].blocks.last
        if let last, last != .pageBreak { add(.pageBreak) }
    }

    /// A heading so many steps below that of the part.
    mutating func heading(_ text: PaperText, below steps: Int = 1) {
        add(.heading(min(6, (part?.depth ?? 0) + 1 + steps), text))
    }

    mutating func paragraph(
        _ text: PaperText, style: Paragraph.Style = .body, alignment: Paragraph.Alignment? = nil, keeps: Bool = false
    ) {
        add(.paragraph(Paragraph(text, style: style, alignment: alignment, keepsWithNext: keeps)))
    }

    /// Notes that something is missing and gives the mark that stands in its place.
    mutating func gap(_ sentence: String, _ place: MissingItem.Place) -> PaperRun {
        note(sentence, place)
        return PaperRun(PaperDraft.gap, missing: true)
    }

    /// Notes that something is missing, once.
    mutating func note(_ sentence: String, _ place: MissingItem.Place) {
        let item = MissingItem(part: part?.id ?? "", sentence: sentence, place: place)
        if noted.insert(item).inserted { missing.append(item) }
    }

    /// A short text, or the mark where it is empty.
    mutating func text(_ text: String, bold: Bool = false, or sentence: String, _ place: MissingItem.Place) -> PaperText
    {
        text.isBlankText ? [gap(sentence, place)] : [PaperRun(text, bold: bold)]
    }
}

extension PaperSection.Orientation {
    init(_ orientation: PaperForm.Orientation) {
        self = orientation == .portrait ? .portrait : .landscape
    }
}

extension String {
    /// Whether nothing but spaces stands here.
    var isBlankText: Bool { allSatisfy(\.isWhitespace) }

    /// The lines that are not empty, without spaces around them.
    var filledLines: [String] {
        split(whereSeparator: \.isNewline).map { String($0.trimmedSpaces) }.filter { !$0.isEmpty }
    }
}

extension Substring {
    /// Without spaces at the beginning and at the end.
    var trimmedSpaces: Substring {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}
