import XML

/// How the styles of cells show a number.
final class NumberStyles: ElementConsumer {
    /// What a number looks like.
    enum Look { case plain, date, percentage }

    private var formats: [Int: Look] = [:]
    private var styles: [Look] = []
    private var isInCellStyles = false

    func start(_ tag: borrowing StartTag) {
        switch tag.name {
        case "numFmt":
            if let id = tag["numFmtId"].flatMap({ Int($0) }), let code = tag["formatCode"] {
                formats[id] = NumberStyles.look(of: code)
            }
        case "cellXfs": isInCellStyles = true
        case "xf":
            guard isInCellStyles else { return }
            let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
            styles.append(formats[id] ?? NumberStyles.builtIn(id))
        default: break
        }
    }

    func text(_ piece: String) {}

    func end(_ name: String) {
        if name == "cellXfs" { isInCellStyles = false }
    }

    /// How the style of this number shows numbers.
    func look(_ style: Int) -> Look { styles.indices.contains(style) ? styles[style] : .plain }

    /// The formats that every program knows by number.
    private static func builtIn(_ id: Int) -> Look {
        if id == 9 || id == 10 { return .percentage }
        return [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) } ? .date : .plain
    }

    /// Looks for letters of a date and for `%` outside of quotes, brackets and escapes.
    private static func look(of code: String) -> Look {
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
                return .date
            } else if character == "%" {
                return .percentage
            } else {
                isEscaped = character == "\\" || character == "_" || character == "*"
                isQuoted = character == "\""
                isBracketed = character == "["
            }
        }
        return .plain
    }
}
