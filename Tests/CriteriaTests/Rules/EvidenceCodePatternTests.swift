import Testing

@testable import Criteria

@Suite struct EvidenceCodePatternTests {
    @Test(arguments: [
        ("H{box}-{standard}.{criterion}", "lacks {serial}"),
        ("H{box}-{standard}.{standard}.{criterion}-{serial}", "{standard} twice"),
        ("H{box}{standard}.{criterion}-{serial}", "After {box}"),
        ("H{box}0{standard}.{criterion}-{serial}", "After {box}"),
        ("H{box-{standard}.{criterion}-{serial}", "names no number"),
        ("H{box}-{standard}.{criterion}-{serial", "without its partner"),
        ("H{box}-{standard}.{criterion}-{serial}}", "without its partner"),
        ("H{box}-{standard}.{criterion}-{number}", "names no number"),
        ("H{box:2}-{standard}.{criterion}-{serial}", "without zeros"),
        ("{standard}.{criterion}-{serial:9}", "names no number"),
    ])
    func refuses(pattern: String, reason: String) {
        guard case .failure(let problem) = EvidenceCodePattern.read(pattern) else {
            Issue.record("\(pattern) was accepted")
            return
        }
        #expect(problem.sentence.contains(reason))
        #expect(EvidenceCodeRule.patterned(pattern).parse("1.1-01") == nil)
    }

    @Test func acceptsACodeWithoutPrefix() {
        let rule = EvidenceCodeRule.patterned("{standard}.{criterion}-{serial:2}")
        #expect(rule.parse("1.10-02") == EvidenceCode(standard: 1, criterion: 10, serial: 2))
    }
}
