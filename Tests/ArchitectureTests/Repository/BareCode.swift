/// Swift text with everything in comments and, on demand, in string and regex literals replaced by spaces, so that
/// words and braces can be counted. Interpolations are kept as code.
struct BareCode {
    private let input: [UInt8]
    private let keepsStrings: Bool
    private var output: [UInt8] = []
    private var at = 0

    static func text(of source: String, keepingStrings: Bool = false) -> String {
        var code = BareCode(input: Array(source.utf8), keepsStrings: keepingStrings)
        code.readCode(untilParenthesis: false)
        return String(decoding: code.output, as: UTF8.self)
    }

    private init(input: [UInt8], keepsStrings: Bool) {
        self.input = input
        self.keepsStrings = keepsStrings
        output.reserveCapacity(input.count)
    }

    private func starts(with word: String, at position: Int) -> Bool {
        input[min(position, input.count)...].starts(with: word.utf8)
    }

    private mutating func copy(_ count: Int = 1, hidden: Bool = false) {
        for byte in input[at..<min(at + count, input.count)] {
            output.append(hidden && byte != UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
        }
        at += count
    }

    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while at < input.count {
            if starts(with: "//", at: at) {
                while at < input.count, input[at] != UInt8(ascii: "\n") { copy(hidden: true) }
            } else if starts(with: "/*", at: at) {
                readComment()
            } else if let hashes = literalStart() {
                readString(hashes: hashes)
            } else if starts(with: "#/", at: at) {
                while at < input.count, !starts(with: "/#", at: at) { copy(hidden: !keepsStrings) }
            } else {
                if input[at] == UInt8(ascii: "(") { depth += 1 }
                if input[at] == UInt8(ascii: ")") { depth -= 1 }
                copy()
                if untilParenthesis, depth == 0 { return }
            }
        }
    }

    private mutating func readComment() {
        var depth = 0
        repeat {
            if starts(with: "/*", at: at) { depth += 1 }
            if starts(with: "*/", at: at) { depth -= 1 }
            copy(depth == 0 ? 2 : 1, hidden: true)
        } while depth > 0 && at < input.count
    }

    /// The number of # before a quotation mark that starts here.
    private func literalStart() -> Int? {
        var hashes = 0
        while starts(with: "#", at: at + hashes) { hashes += 1 }
        return starts(with: "\"", at: at + hashes) ? hashes : nil
    }

    private mutating func readString(hashes: Int) {
        let fence = String(repeating: "#", count: hashes)
        let quote = starts(with: "\"\"\"", at: at + hashes) ? "\"\"\"" : "\""
        copy(hashes + quote.utf8.count, hidden: !keepsStrings)
        while at < input.count, !starts(with: quote + fence, at: at) {
            if starts(with: "\\" + fence + "(", at: at) {
                copy(1 + hashes, hidden: !keepsStrings)
                readCode(untilParenthesis: true)
            } else {
                copy(input[at] == UInt8(ascii: "\\") && hashes == 0 ? 2 : 1, hidden: !keepsStrings)
            }
        }
        copy(quote.utf8.count + hashes, hidden: !keepsStrings)
    }
}
