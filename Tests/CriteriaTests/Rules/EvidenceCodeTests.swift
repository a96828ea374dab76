import Testing

@testable import Criteria

@Suite struct EvidenceCodeTests {
    @Test(arguments: [
        (EvidenceCode(box: 1, standard: 1, criterion: 1, serial: 1), "H1-1.1-01"),
        (EvidenceCode(box: 12, standard: 5, criterion: 10, serial: 99), "H12-5.10-99"),
        (EvidenceCode(box: 99, standard: 2, criterion: 3, serial: 100), "H99-2.3-100"),
    ])
    func writesAndReadsWithBox(code: EvidenceCode, text: String) {
        #expect(EvidenceCodeRule.boxed.format(code) == text)
        #expect(EvidenceCodeRule.boxed.parse(text) == code)
    }

    @Test func writesAndReadsWithoutBox() {
        let rule = EvidenceCodeRule.joined
        #expect(rule.format(box: nil, standard: 1, criterion: 1, serial: 1) == "MC.1.1.01")
        #expect(rule.format(box: 3, standard: 1, criterion: 1, serial: 1) == "MC.1.1.01")
        #expect(rule.parse("MC.4.3.120") == EvidenceCode(standard: 4, criterion: 3, serial: 120))
        #expect(!rule.hasBox)
        #expect(EvidenceCodeRule.boxed.hasBox)
    }

    @Test(arguments: [
        "", "H1-1.1", "H1-1.1-1", "H1-1.1-001", "H01-1.1-01", "H1-1.01-01", "H100-1.1-01", "H0-1.1-01", "H1-1.1-00",
        "H1-1.1-1000", "h1-1.1-01", "H1-1.1-01 ", "[H1-1.1-01]", "1.1-01", "H1-1.1-０１",
    ])
    func readsNothingThatItWouldNotWrite(text: String) {
        #expect(EvidenceCodeRule.boxed.parse(text) == nil)
    }

    @Test func writesNoNumberOutOfRange() {
        let rule = EvidenceCodeRule.boxed
        #expect(rule.format(box: nil, standard: 1, criterion: 1, serial: 1) == nil)
        #expect(rule.format(box: 100, standard: 1, criterion: 1, serial: 1) == nil)
        #expect(rule.format(box: 1, standard: 0, criterion: 1, serial: 1) == nil)
        #expect(rule.format(box: 1, standard: 1, criterion: 1, serial: 1000) == nil)
    }

    @Test func differentCodesAreWrittenDifferently() {
        let pairs = [1, 2, 11, 12, 21].flatMap { first in [1, 2, 11, 21, 99].map { (first, $0) } }
        let codes = pairs.flatMap { box, standard in
            pairs.map { EvidenceCode(box: box, standard: standard, criterion: $0, serial: $1) }
        }
        #expect(Set(codes.compactMap(EvidenceCodeRule.boxed.format)).count == codes.count)
    }

    @Test func sortsAsTheOfficialList() {
        let codes = ["H2-1.2-01", "H1-1.10-01", "H1-1.2-02", "H9-1.1-09"].compactMap(EvidenceCodeRule.boxed.parse)
        #expect(
            codes.sorted().compactMap(EvidenceCodeRule.boxed.format) == [
                "H9-1.1-09", "H2-1.2-01", "H1-1.2-02", "H1-1.10-01",
            ])
    }
}
