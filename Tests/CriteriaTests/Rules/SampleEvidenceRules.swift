import Criteria

@testable import struct Criteria.EvidenceCodeRule

extension EvidenceCodeRule {
    /// The way of 2018: boxes, square brackets around each code.
    static let boxed = sample("H{box}-{standard}.{criterion}-{serial:2}", "[", "]", ";", each: true)

    /// The way of 2026: no boxes, one pair of round brackets around all codes.
    static let joined = sample("MC.{standard}.{criterion}.{serial:2}", "(", ")", ",", each: false)

    /// A rule with another pattern.
    static func patterned(_ pattern: String) -> EvidenceCodeRule { sample(pattern, "[", "]", ";", each: true) }

    private static func sample(
        _ pattern: String, _ open: String, _ close: String, _ separator: String, each: Bool
    ) -> EvidenceCodeRule {
        EvidenceCodeRule(
            pattern: pattern, open: open, close: close, separator: separator, bracketsEachCode: each,
            listColumns: ["Mã"], citation: Citation(article: "Công văn"), source: SourceLocation(file: "f", line: 1))
    }
}
