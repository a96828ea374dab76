/// A pattern such as `H{box}-{standard}.{criterion}-{serial:2}`, taken apart.
struct EvidenceCodePattern: Sendable, Hashable {
    /// A number in a code.
    enum Field: String, Sendable, Hashable, CaseIterable {
        case box
        case standard
        case criterion
        case serial
    }

    /// A piece of the pattern.
    enum Part: Sendable, Hashable {
        /// Text that every code has.
        case literal(String)
        /// A number, written with at least so many digits.
        case field(Field, width: Int)
    }

    /// Why a pattern cannot be used.
    struct Problem: Error, Sendable, Hashable {
        /// What is wrong and what to do.
        var sentence: String
    }

    /// In written order.
    var parts: [Part]

    /// Takes a pattern apart, or says why codes made by it could not be told apart or read back.
    static func read(_ pattern: String) -> Result<EvidenceCodePattern, Problem> {
        Result { () throws(Problem) in
            let parts = try split(pattern)
            try checkFields(of: parts)
            try checkNeighbours(in: parts)
            return EvidenceCodePattern(parts: parts)
        }
    }

    private static func split(_ pattern: String) throws(Problem) -> [Part] {
        var parts: [Part] = []
        var rest = pattern[...]
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" && $0 != "}" }
            if !literal.isEmpty { parts.append(.literal(String(literal))) }
            rest = rest.dropFirst(literal.count)
            guard let first = rest.first else { break }
            guard first == "{", let end = rest.firstIndex(of: "}") else {
                throw Problem(
                    sentence: "The pattern \"\(pattern)\" has a brace without its partner; add or remove one.")
            }
            parts.append(try field(rest[rest.index(after: rest.startIndex)..<end]))
            rest = rest[rest.index(after: end)...]
        }
        return parts
    }

    private static func field(_ text: Substring) throws(Problem) -> Part {
        let halves = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let field = Field(rawValue: String(halves[0])), halves.count <= 2,
            let width = halves.count == 2 ? Int(halves[1]) : 1, (1...3).contains(width)
        else {
            let known = "{box}, {standard}, {criterion} or {serial:2}"
            throw Problem(sentence: "The pattern has \"{\(text)}\", which names no number; use \(known).")
        }
        if field == .box, width > 1 { throw Problem(sentence: "Boxes are numbered without zeros; write {box}.") }
        return .field(field, width: width)
    }

    private static func checkFields(of parts: [Part]) throws(Problem) {
        for field in Field.allCases {
            let count = parts.count { if case .field(field, _) = $0 { true } else { false } }
            if count > 1 { throw Problem(sentence: "The pattern names {\(field)} twice; name it once.") }
            if count == 0, field != .box {
                throw Problem(sentence: "The pattern lacks {\(field)}, so codes would not be distinct; add it.")
            }
        }
    }

    private static func checkNeighbours(in parts: [Part]) throws(Problem) {
        for (part, next) in zip(parts, parts.dropFirst()) {
            guard case .field(let field, _) = part else { continue }
            if case .literal(let text) = next, text.first?.isDigit == false { continue }
            let sentence = "After {\(field)} the pattern goes on with a digit, so codes cannot be read back"
            throw Problem(sentence: "\(sentence); put a sign such as - or . between.")
        }
    }
}
