import XML

/// Which styles of cells show a number as a date or a time.
final class DateStyles: ElementConsumer {
    private var formats: [Int: Bool] = [:]
    private var styles: [Bool] = []
    private var isInCellStyles = false

    func start(_ tag: borrowing StartTag) {
        switch tag.name {
        case "numFmt":
            if let id = tag["numFmtId"].flatMap({ Int($0) }), let code = tag["formatCode"] {
                formats[id] = DateStyles.showsDate(code)
            }
        case "cellXfs": isInCellStyles = true
        case "xf":
            guard isInCellStyles else { return }
            let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(formats[id] ?? DateStyles.isBuiltInDate(id))
        default: break
        }
    }

    func text(_ piece: String) {}

    func end(_ name: String) {
        if name == "cellXfs" { isInCellStyles = false }
    }

    /// Whether the style of a number shows a date.
    func isDate(_ style: Int) -> Bool { styles.indices.contains(style) && styles[style] }

    private static func isBuiltInDate(_ id: Int) -> Bool {
        [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) }
    }

    /// Whether a format has letters of a date outside of quotes, brackets and escapes.
    private static func showsDate(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code {
            if isEscaped {
                isEscaped = false
            } else if isQuoted || isBracketed {
                if isQuoted && character == "\"" { isQuoted = false }
                if isBracketed && character == "]" { isBracketed = false }
            } else if "dmyhsDMYHS".contains(character) {
                return true
            } else {
                isEscaped = character == "\\" || character == "_" || character == "*"
                isQuoted = character == "\""
                isBracketed = character == "["
            }
        }
        return false
    }
}
