import Criteria
import Testing

@testable import struct Criteria.EvidenceCodeRule

@Suite struct BareCodesTests {
    private let rule = EvidenceCodeRule(
        pattern: "H{box}-{standard}.{criterion}-{serial:2}", open: "[", close: "]", separator: ";",
        bracketsEachCode: true, listColumns: [], citation: Citation(article: "Phụ lục"),
        source: SourceLocation(file: "circular.xml", line: 1))

    @Test func codesOutsideBracketsAreFound() {
        let text = "Theo H1-1.1-01 và [H1-1.1-02]; [H1-1.1-03 chưa đóng; XH1-1.1-04; H1-1.1-05."
        #expect(
            rule.bareCodes(in: text).compactMap { rule.format($0.code) } == ["H1-1.1-01", "H1-1.1-03", "H1-1.1-05"])
        #expect(rule.citations(in: text).count == 1)
    }
}
