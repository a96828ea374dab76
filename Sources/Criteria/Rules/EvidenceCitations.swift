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
    public func citations(in text: String) -> [EvidenceCitation] {
        guard !open.isEmpty, !close.isEmpty else { return [] }
        var waiting: [[EvidenceCitation]] = []
        var found: [EvidenceCitation] = []
        var index = text.startIndex
        while index < text.endIndex {
            let rest = text[index...]
            if rest.hasPrefix(open) {
                waiting.append([])
                index = text.index(index, offsetBy: open.count)
            } else if rest.hasPrefix(close) {
                found += waiting.popLast() ?? []
                index = text.index(index, offsetBy: close.count)
            } else if !waiting.isEmpty, let citation = code(at: index, in: text) {
                waiting[waiting.count - 1].append(citation)
                index = citation.range.upperBound
            } else {
                index = text.index(after: index)
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Codes that stand outside brackets, where readers do not see them as citations; in order.
    public func bareCodes(in text: String) -> [EvidenceCitation] {
        let cited = Set(citations(in: text).map(\.range.lowerBound))
        var found: [EvidenceCitation] = []
        var index = text.startIndex
        while index < text.endIndex {
            if let citation = code(at: index, in: text) {
                if !cited.contains(index) { found.append(citation) }
                index = citation.range.upperBound
            } else {
                index = text.index(after: index)
            }
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
    private func code(at index: String.Index, in text: String) -> EvidenceCitation? {
        if index > text.startIndex, isWordPart(text[text.index(before: index)]) { return nil }
        guard let (code, rest) = parsePrefix(of: text[index...]) else { return nil }
        if let next = rest.first, isWordPart(next) { return nil }
        return EvidenceCitation(code: code, range: index..<rest.startIndex)
    }

    private func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        let start = self[...].drop(while: \.isWhitespace)
        return start.last.map { _ in start[...(start.lastIndex { !$0.isWhitespace } ?? start.startIndex)] } ?? start
    }
}
