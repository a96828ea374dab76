import Testing

@testable import Criteria

@Suite struct EvidenceCitationsTests {
    private func cited(_ rule: EvidenceCodeRule, _ text: String) -> [String] {
        rule.citations(in: text).map { String(text[$0.range]) }
    }

    @Test func findsEachBracketedCode() {
        let text = "Chiến lược đã được phê duyệt [H1-1.1-01]; [H1-1.1-02]. Nhà trường công khai [H2-1.1-03]."
        #expect(cited(.boxed, text) == ["H1-1.1-01", "H1-1.1-02", "H2-1.1-03"])
        #expect(EvidenceCodeRule.boxed.citations(in: text).map(\.code.serial) == [1, 2, 3])
    }

    @Test func findsSeveralCodesInOnePair() {
        #expect(cited(.joined, "Có kế hoạch (MC.1.1.01, MC.1.2.10).") == ["MC.1.1.01", "MC.1.2.10"])
        #expect(cited(.boxed, "Có kế hoạch [H1-1.1-01; H1-1.1-02].") == ["H1-1.1-01", "H1-1.1-02"])
    }

    @Test func findsCodesBesideWordsAndInnerBrackets() {
        #expect(cited(.joined, "Có kế hoạch (xem MC.1.1.01 (và MC.1.1.02)).") == ["MC.1.1.01", "MC.1.1.02"])
    }

    @Test(arguments: [
        "H1-1.1-01", "[H1-1.1-1]", "[XH1-1.1-01]", "[H1-1.1-01a]", "[H1-1.1-0123]", "[H1-1.1-01", "H1-1.1-01]", "[]",
        "",
    ])
    func findsNothingElse(text: String) {
        #expect(cited(.boxed, text).isEmpty)
    }

    @Test func anUnclosedBracketHidesNoLaterCitation() {
        #expect(cited(.joined, "a) Mục (một. Kế hoạch (MC.1.1.01).") == ["MC.1.1.01"])
        #expect(cited(.joined, "a) b) (MC.1.1.01)") == ["MC.1.1.01"])
    }

    @Test func citesAsThePackSays() {
        let boxed = ["H1-1.1-01", "H1-1.1-02"].compactMap(EvidenceCodeRule.boxed.parse)
        #expect(EvidenceCodeRule.boxed.cite(boxed) == "[H1-1.1-01]; [H1-1.1-02]")
        #expect(EvidenceCodeRule.joined.cite(boxed) == "(MC.1.1.01, MC.1.1.02)")
        #expect(EvidenceCodeRule.boxed.cite([]) == "")
    }

    @Test func whatIsCitedIsFound() {
        let codes = (1...12).map { EvidenceCode(box: 3, standard: 2, criterion: $0, serial: $0 * 9) }
        let text = "Đầu câu " + EvidenceCodeRule.boxed.cite(codes) + " cuối câu."
        #expect(EvidenceCodeRule.boxed.citations(in: text).map(\.code) == codes)
    }
}
