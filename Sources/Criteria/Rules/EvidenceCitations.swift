/// A code that a running text cites.
public struct EvidenceCitation: Sendable, Hashable {
    /// The code.
    public var code: EvidenceCode
    /// Where the code stands, without brackets.
    public var range: Range<String.Index>
}

extension EvidenceCodeRule {
    /// Every code cited in a running text, in order: those that stand between the pack's brackets, alone, several in
    /// one pair, or beside other words. Codes outside brackets, or in a pair that is never closed, are no citations.
    public func citations(in text: String) -> [EvidenceCitation] { codes(in: text).cited }

    /// Codes that stand outside brackets, where readers do not see them as citations; in order.
    public func bareCodes(in text: String) -> [EvidenceCitation] { codes(in: text).bare }

    /// Every code in a running text, in order: those that are cited, and those that stand outside brackets.
    public func codes(in text: String) -> (cited: [EvidenceCitation], bare: [EvidenceCitation]) {
        // Every code has digits, most texts have none.
        guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return ([], []) }
        let parts = parts
        let cited = citations(in: text, parts)
        return (cited, bareCodes(in: text, parts, cited: Set(cited.map(\.range.lowerBound))))
    }

    private func citations(in text: String, _ parts: [EvidenceCodePattern.Part]) -> [EvidenceCitation] {
        guard !open.isEmpty, !close.isEmpty else { return [] }
        let signs = firstBytes(parts) + [open, close].compactMap(\.utf8.first)
        var waiting: [[EvidenceCitation]] = []
        var found: [EvidenceCitation] = []
        var index = text.utf8.firstIndex(where: signs.contains) ?? text.endIndex
        while index < text.endIndex {
            let rest = text[index...]
            if rest.hasPrefix(open) {
                waiting.append([])
                index = text.index(index, offsetBy: open.count)
            } else if rest.hasPrefix(close) {
                found += waiting.popLast() ?? []
                index = text.index(index, offsetBy: close.count)
            } else if !waiting.isEmpty, let citation = code(at: index, in: text, parts) {
                waiting[waiting.count - 1].append(citation)
                index = citation.range.upperBound
            } else {
                index = text.index(after: index)
            }
            index = text.utf8[index...].firstIndex(where: signs.contains) ?? text.endIndex
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func bareCodes(
        in text: String, _ parts: [EvidenceCodePattern.Part], cited: Set<String.Index>
    ) -> [EvidenceCitation] {
        let signs = firstBytes(parts)
        var index = text.utf8.firstIndex(where: signs.contains) ?? text.endIndex
        var found: [EvidenceCitation] = []
        while index < text.endIndex {
            if let citation = code(at: index, in: text, parts) {
                if !cited.contains(index) { found.append(citation) }
                index = citation.range.upperBound
            } else {
                index = text.index(after: index)
            }
            index = text.utf8[index...].firstIndex(where: signs.contains) ?? text.endIndex
        }
        return found
    }

    /// The citation of some codes as it is written into a text: `[H1-1.1-01]; [H1-1.1-02]`, or
    /// `(MC.1.1.01, MC.1.1.02)`; empty for no codes. Codes that the pattern cannot write are left out.
    public func cite(_ codes: [EvidenceCode]) -> String {
        let written = codes.compactMap(format)
        if written.isEmpty { return "" }
        let between = String(separator.trimmingSpaces) + " "
        if bracketsEachCode { return written.map { open + $0 + close }.joined(separator: between) }
        return open + written.joined(separator: between) + close
    }

    /// A code that begins here and is no part of a longer word.
    private func code(
        at index: String.Index, in text: String, _ parts: [EvidenceCodePattern.Part]
    ) -> EvidenceCitation? {
        if index > text.startIndex, isWordPart(text[text.index(before: index)]) { return nil }
        guard let (code, rest) = parsePrefix(of: text[index...], parts) else { return nil }
        if let next = rest.first, isWordPart(next) { return nil }
        return EvidenceCitation(code: code, range: index..<rest.startIndex)
    }

    /// The bytes with which a code can begin: between them texts are skipped, which most of a text is.
    private func firstBytes(_ parts: [EvidenceCodePattern.Part]) -> [UInt8] {
        switch parts.first {
        case .literal(let text): Array(text.utf8.prefix(1))
        case .field: Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
        case nil: []
        }
    }

    private func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        let start = self[...].drop(while: \.isWhitespace)
        return start.last.map { _ in start[...(start.lastIndex { !$0.isWhitespace } ?? start.startIndex)] } ?? start
    }
}
