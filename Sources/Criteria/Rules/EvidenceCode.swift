/// The code of a piece of evidence: where it was first cited and its number there.
public struct EvidenceCode: Sendable, Hashable, Comparable {
    /// The box, 1 to 99; nil where the pack's pattern has none.
    public var box: Int?
    /// The number of the standard, from 1.
    public var standard: Int
    /// The number of the criterion within its standard, from 1.
    public var criterion: Int
    /// The serial number within the criterion, 1 to 999.
    public var serial: Int

    public init(box: Int? = nil, standard: Int, criterion: Int, serial: Int) {
        self.box = box
        self.standard = standard
        self.criterion = criterion
        self.serial = serial
    }

    /// The order of the official list: by standard, criterion, serial, then box.
    public static func < (left: EvidenceCode, right: EvidenceCode) -> Bool {
        (left.standard, left.criterion, left.serial, left.box ?? 0)
            < (right.standard, right.criterion, right.serial, right.box ?? 0)
    }

    /// Whether every number is in its range.
    var isInRange: Bool {
        (1...99).contains(box ?? 1) && (1...99).contains(standard) && (1...99).contains(criterion)
            && (1...999).contains(serial)
    }
}

extension EvidenceCodeRule {
    /// Whether codes of this pack name a box.
    public var hasBox: Bool { parts.contains(.field(.box, width: 1)) }

    /// The code as it is written without brackets: `H1-1.1-01`. A box is left out where the pattern has none; nil where
    /// a number is out of its range, or the box is missing.
    public func format(_ code: EvidenceCode) -> String? {
        guard code.isInRange, !hasBox || code.box != nil else { return nil }
        return parts.map { part in
            switch part {
            case .literal(let text): text
            case .field(let field, let width): padded(code[field], to: width)
            }
        }.joined()
    }

    /// The code as it is written without brackets: `H1-1.1-01`; nil where a number is out of its range.
    public func format(box: Int?, standard: Int, criterion: Int, serial: Int) -> String? {
        format(EvidenceCode(box: box, standard: standard, criterion: criterion, serial: serial))
    }

    /// Reads a code written without brackets; nil for anything that `format` would not have written.
    public func parse(_ text: String) -> EvidenceCode? {
        guard let (code, rest) = parsePrefix(of: text[...], parts), rest.isEmpty else { return nil }
        return code
    }

    /// Reads a code at the start of a text, taking as many digits as there are, and returns what follows it.
    func parsePrefix(
        of text: Substring, _ parts: [EvidenceCodePattern.Part]
    ) -> (code: EvidenceCode, rest: Substring)? {
        var rest = text
        var numbers: [EvidenceCodePattern.Field: Int] = [:]
        for part in parts {
            switch part {
            case .literal(let literal):
                guard rest.hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .field(let field, _):
                let digits = rest.prefix(while: \.isDigit)
                guard digits.count <= 3, let number = Int(digits) else { return nil }
                numbers[field] = number
                rest = rest.dropFirst(digits.count)
            }
        }
        guard let code = EvidenceCode(numbers), format(code) == String(text[..<rest.startIndex]) else { return nil }
        return (code, rest)
    }

    /// The pattern taken apart; to be asked once for a text, not at every place in it.
    var parts: [EvidenceCodePattern.Part] { (try? EvidenceCodePattern.read(pattern).get().parts) ?? [] }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension EvidenceCode {
    fileprivate init?(_ numbers: [EvidenceCodePattern.Field: Int]) {
        guard let standard = numbers[.standard], let criterion = numbers[.criterion], let serial = numbers[.serial]
        else { return nil }
        self.init(box: numbers[.box], standard: standard, criterion: criterion, serial: serial)
    }

    fileprivate subscript(_ field: EvidenceCodePattern.Field) -> Int {
        switch field {
        case .box: box ?? 0
        case .standard: standard
        case .criterion: criterion
        case .serial: serial
        }
    }
}

extension Character {
    /// One of 0 to 9.
    var isDigit: Bool { ("0"..."9").contains(self) }
}
