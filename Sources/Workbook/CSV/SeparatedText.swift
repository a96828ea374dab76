/// A table as text: one row a line, values parted by `;`, `,` or tabs, in quotes where they hold one of these.
struct SeparatedText {
    private let text: String.UTF8View
    private let separator: UInt8
    private let limits: WorkbookLimits
    private let start: String.UTF8View.Index

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookRefusal) {
        guard let decoded = TextDecoding.text(bytes) else { throw .kind(.unknown) }
        text = decoded.utf8
        self.limits = limits
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        if line.starts(with: "sep=".utf8), line.count == 5, let last = line.last {
            separator = last
            start = text[line.endIndex...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? text.endIndex
        } else {
            separator = SeparatedText.separator(in: text)
            start = text.startIndex
        }
    }

    /// The cells, all of them texts; empty ones are left out.
    func sheet() throws(WorkbookRefusal) -> ReadSheet {
        var scan = SeparatedScan(separator: separator, limits: limits)
        for byte in text[start...] { try scan.take(byte) }
        return ReadSheet(name: "", isHidden: false, cells: try scan.finish())
    }

    /// Of the signs in the first line, the one that stands equally often in most of the lines after it; `;` before tabs
    /// before `,` where none is better, because `,` is the decimal sign too.
    private static func separator(in text: String.UTF8View) -> UInt8 {
        let counts = counts(in: text.prefix(10_000))
        var best = (sign: signs[0], lines: 0)
        for sign in signs {
            guard let first = counts.first?[sign], first > 0 else { continue }
            let lines = counts.count { $0[sign] == first }
            if lines > best.lines { best = (sign, lines) }
        }
        return best.sign
    }

    private static let signs = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

    /// How often each sign stands outside of quotes, line by line.
    private static func counts(in text: Substring.UTF8View) -> [[UInt8: Int]] {
        var lines: [[UInt8: Int]] = []
        var line: [UInt8: Int] = [:]
        var isQuoted = false
        var isEmpty = true
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, byte == 0x0A || byte == 0x0D {
                if !isEmpty { lines.append(line) }
                (line, isEmpty) = ([:], true)
            } else {
                isEmpty = false
                if !isQuoted, signs.contains(byte) { line[byte, default: 0] += 1 }
            }
        }
        return isEmpty ? lines : lines + [line]
    }
}
