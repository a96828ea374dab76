import XML

/// The table of texts that cells share.
final class SharedTexts: ElementConsumer {
    private(set) var texts: [String] = []
    private let limits: WorkbookLimits
    private var open = ""
    private var isInText = false
    private var isInReading = false

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ tag: borrowing StartTag) throws {
        switch tag.name {
        case "si":
            guard texts.count < limits.strings else { throw WorkbookRefusal.tooManyTexts(limit: limits.strings) }
            open = ""
        case "rPh": isInReading = true
        case "t": isInText = true
        default: break
        }
    }

    func text(_ piece: String) {
        if isInText && !isInReading { open += piece }
    }

    func end(_ name: String) {
        switch name {
        case "si": texts.append(EscapedText.read(open))
        case "rPh": isInReading = false
        case "t": isInText = false
        default: break
        }
    }
}
