extension Letterhead {
    /// Quốc hiệu.
    static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    /// Tiêu ngữ.
    static let motto = "Độc lập - Tự do - Hạnh phúc"
}

extension Signatures {
    /// The heading of the list of recipients.
    static let recipientsHeading = "Nơi nhận:"

    /// The recipients as lines of the list: a hyphen before each, a semicolon or, after the last, a full stop behind.
    var recipientLines: [PaperText] {
        recipients.enumerated().map { index, text in
            [PaperRun("- ")] + text + [PaperRun(index == recipients.count - 1 ? "." : ";")]
        }
    }
}

extension Array where Element == Paragraph {
    /// The paragraphs of a cover in groups: empty ones part them.
    var groups: [[Paragraph]] {
        split { $0.text.allSatisfy(\.text.isEmpty) }.map(Array.init)
    }
}
