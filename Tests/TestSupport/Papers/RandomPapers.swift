public import Documents

/// Papers made by chance from a seed, with all that may stand in what people type.
public struct RandomPapers {
    private var state: UInt64
    private var count = 0
    /// The texts of the runs in the order in which they are read.
    public private(set) var texts: [String] = []

    private let widest: Int

    /// - Parameter columns: how many columns tables have at most; in very narrow ones words do not find room.
    public init(seed: UInt64, columns: Int = 5) {
        state = seed
        widest = columns
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }

    private mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// A paper of a few sections.
    public mutating func paper() -> Paper {
        let sections = (0..<number(1...4)).map { _ in
            PaperSection(
                orientation: one(of: [.portrait, .landscape]), isNumbered: number(0...1) == 0,
                header: ["Đầu trang <&>"], blocks: (0..<number(1...8)).map { _ in block() })
        }
        return Paper(
            title: "Giấy tờ <&> \"\u{1}\"", author: "Trường \u{0}A", mark: number(0...1) == 0 ? "DỰ THẢO <&>" : nil,
            sections: sections)
    }

    private mutating func block() -> PaperBlock {
        switch number(0...9) {
        case 0: .heading(number(0...8), text())
        case 1: .table(table())
        case 2: .title(text(), about: number(0...1) == 0 ? [] : text())
        case 3:
            .letterhead(Letterhead(managingBody: "UBND <xã>", issuer: "Trường", number: text(), placeAndDate: text()))
        case 4: .pageBreak
        case 5: .cover((0..<number(0...4)).map { _ in paragraph() })
        case 6:
            .signatures(
                Signatures(
                    recipients: (0..<number(0...3)).map { _ in text() },
                    signers: (0..<number(1...3)).map { _ in Signatures.Signer(post: "ỦY VIÊN", name: text()) }))
        default: .paragraph(paragraph())
        }
    }

    private mutating func paragraph() -> Paragraph {
        Paragraph(
            text(), style: one(of: [.body, .plain, .item, .basis, .note]),
            alignment: one(of: [nil, .leading, .centred, .trailing, .justified]), size: one(of: [nil, 11, 20]),
            keepsWithNext: number(0...3) == 0)
    }

    /// A table whose spans need not fit together.
    private mutating func table() -> PaperTable {
        PaperTable(
            caption: number(0...1) == 0 ? [] : text(), widths: (0..<number(0...widest)).map { _ in number(0...9) },
            header: (0..<number(0...2)).map { _ in row() }, rows: (0..<number(0...6)).map { _ in row() },
            hasLines: number(0...1) == 0, size: one(of: [nil, 12]))
    }

    private mutating func row() -> PaperRow {
        let cells = (0..<number(0...widest)).map { _ in
            PaperCell(
                (0..<number(0...2)).map { _ in paragraph() }, columns: number(0...min(3, widest)),
                rows: one(of: [0, 1, 1, 1, 2, 9]))
        }
        return PaperRow(cells, mayBreak: number(0...1) == 0)
    }

    private mutating func text() -> PaperText { (0..<number(1...3)).map { _ in run() } }

    private mutating func run() -> PaperRun {
        count += 1
        let pieces = [
            "chữ thường", "<b>&amp;</b>", "]]>", "\u{0}\u{8}\u{1F}", "a\nb\r\nc\td", "😀👩‍👩‍👧",
            "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t",
            "\"'`", "\u{FFFE}\u{FFFF}", "\u{202E}abc\u{202C}", "  hai  chỗ trống  ", "--", "مرحبا",
        ]
        var content = (0..<number(0...4)).map { _ in one(of: pieces) }.joined()
        if number(0...60) == 0 { content += String(repeating: "Nhà trường ", count: 1000) }
        let text = "q\(count)q\(content)z\(count)z"
        texts.append(text)
        return PaperRun(
            text, bold: number(0...2) == 0, italic: number(0...2) == 0, underlined: number(0...4) == 0,
            link: one(of: [nil, nil, "http://127.0.0.1/?a=1&b=\"<2>\"", "#chỗ 1", "#không có", "lạ:"]),
            anchor: one(of: [nil, nil, "chỗ 1", "chỗ \(count)"]), missing: number(0...4) == 0)
    }

    /// What a run's text looks like once characters that no XML holds are gone and every line break is one character.
    public static func shown(_ text: String) -> String {
        let lines = text.map { $0.isNewline ? "\n" : String($0) }.joined()
        let scalars = lines.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || ($0.value >= 0x20 && ![0x7F, 0xFFFE, 0xFFFF].contains($0.value))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
