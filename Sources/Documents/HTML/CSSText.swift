/// Text inside a style sheet.
enum CSSText {
    /// A string of CSS, which also ends neither a `style` element nor the sheet.
    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\", "<", ">", "&": "\\" + String(scalar.value, radix: 16) + " "
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
            default: String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

extension PaperText {
    /// The text without its looks.
    var words: String { map(\.text).joined() }
}

extension Paragraph.Alignment {
    /// The word of CSS.
    var css: String {
        switch self {
        case .leading: "left"
        case .centred: "center"
        case .trailing: "right"
        case .justified: "justify"
        }
    }
}
