/// A cell while its element is read.
struct OpenCell {
    let address: SheetAddress
    let kind: String
    let style: Int
    var isFormula = false
    private(set) var content = ""
    private var isInValue = false
    private var isInReading = false
    private var hasValue = false

    init(address: SheetAddress, kind: String, style: Int) {
        self.address = address
        self.kind = kind
        self.style = style
    }

    mutating func start(_ tag: String) {
        switch tag {
        case "rPh": isInReading = true
        case "v" where kind != "inlineStr", "t" where kind == "inlineStr" && !isInReading:
            isInValue = true
            hasValue = true
        default: break
        }
    }

    mutating func add(_ piece: String) {
        if isInValue { content += piece }
    }

    mutating func end(_ tag: String) {
        if tag == "rPh" { isInReading = false }
        if tag == "v" || tag == "t" { isInValue = false }
    }

    /// What the cell holds; nil for nothing.
    func read(_ sheet: SheetReading) throws -> ReadCell? {
        guard hasValue, !content.isEmpty else { return isFormula ? ReadCell(.empty, isFormula: true) : nil }
        let value = try value(sheet)
        if case .text(let text) = value, text.count > sheet.limits.characters {
            throw WorkbookRefusal.tooLong(sheet: sheet.name, address)
        }
        if case .text("") = value, !isFormula { return nil }
        return ReadCell(value, isFormula: isFormula)
    }

    private func value(_ sheet: SheetReading) throws -> ReadCell.Value {
        switch kind {
        case "n":
            guard let number = OpenCell.number(content) else { throw damaged(sheet) }
            switch sheet.styles.look(style) {
            case .plain: return .number(number)
            case .date: return .date(number)
            case .percentage: return .percentage(number * 100)
            }
        case "s":
            guard let index = Int(content), sheet.texts.indices.contains(index) else { throw damaged(sheet) }
            return .text(sheet.texts[index])
        case "str", "inlineStr": return .text(EscapedText.read(content))
        case "b" where content == "0" || content == "1": return .boolean(content == "1")
        case "e": return .error(content)
        // Dates as text are written by few programs; nobody types figures so.
        case "d": return .text(content)
        default: throw damaged(sheet)
        }
    }

    private func damaged(_ sheet: SheetReading) -> WorkbookRefusal { .damagedCell(sheet: sheet.name, address) }

    /// A plain decimal number, as XML writes it: no hexadecimal, no infinity.
    private static func number(_ text: String) -> Double? {
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
        guard isPlain, text.utf8.count < 400, let number = Double(text), number.isFinite else { return nil }
        return number
    }
}
