import Accreditation
import Criteria
import Testing

@testable import Documents

@Suite("Codes of evidence and abbreviations in papers")
struct CitationTests {
    private func draft(_ id: String, _ codes: [String]) throws -> PaperDraft {
        let pack = try FormPacks.pack(id)
        let pieces = codes.map {
            DossierContent.Piece(
                id: EvidenceID(), code: $0, name: "A", number: "", issuedOn: nil, issuer: "", files: [])
        }
        let content = DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2026-2027", facts: .init(), council: [], sheets: [:],
            evidence: pieces)
        let source = PaperSource(pack, PaperState(content: content, school: PaperSchool(name: "A", kind: "primary")))
        return PaperDraft(PaperContext(try #require(pack.paper("report")), source))
    }

    private func words(_ text: PaperText) -> String { text.map(\.text).joined() }

    @Test func codesThatAreNotCitedStandAtTheEndAsThePackSays() throws {
        var old = try draft("17-2018-primary", ["H1-1.1-01", "H1-1.1-02", "H1-1.1-03"])
        let lines = old.described(
            "Có kế hoạch [H1-1.1-01].\nCó báo cáo.", codes: ["H1-1.1-01", "H1-1.1-02", "H1-1.1-03"], or: "", .plan)
        #expect(lines.map(words) == ["Có kế hoạch [H1-1.1-01].", "Có báo cáo. [H1-1.1-02]; [H1-1.1-03]"])
        #expect(lines[1].compactMap(\.link) == ["#minh-chung-H1-1.1-02", "#minh-chung-H1-1.1-03"])
        var new = try draft("57-2026-general", ["MC.1.1.01", "MC.1.1.02"])
        let line = new.described("Có kế hoạch.", codes: ["MC.1.1.01", "MC.1.1.02"], or: "", .plan)
        #expect(line.map(words) == ["Có kế hoạch (MC.1.1.01, MC.1.1.02)."])
        #expect(new.missing.isEmpty && old.missing.isEmpty)
    }

    @Test func codesThatNobodyHasAreMarked() throws {
        var draft = try draft("57-2026-general", ["MC.1.1.01"])
        let text = draft.linked("Theo (MC.1.1.01, MC.9.9.09).")
        #expect(text.filter(\.isMissing).map(\.text) == ["MC.9.9.09"])
        #expect(draft.missing.map(\.place) == [.evidence("MC.9.9.09")])
        #expect(words(text) == "Theo (MC.1.1.01, MC.9.9.09).")
    }

    @Test func abbreviationsAreFoundByThemselves() throws {
        let rule = try FormPacks.pack("57-2026-general").evidenceCode
        let texts = [
            "Có 30 GV, 2 CBQL (MC.1.1.01) ở Mức II.", "BÁO CÁO CỦA TRƯỜNG\nHọc sinh THCS và GV", "Xã A có UBND",
        ]
        #expect(Abbreviations.found(in: texts, rule) == ["CBQL", "GV", "THCS", "UBND"])
    }

    @Test func sharesHaveACommaAndRoundHalfUp() {
        #expect(Share.text(2, of: 3) == "66,7%" && Share.text(1, of: 3) == "33,3%" && Share.text(15, of: 15) == "100%")
        #expect(Share.text(1, of: 8) == "12,5%" && Share.text(1, of: 16) == "6,3%" && Share.text(0, of: 0) == "–")
    }

    @Test func daysAndMonthsHaveAZeroWhereTheDecreeSaysSo() {
        #expect(Day(year: 2027, month: 1, day: 5)?.longForm == "ngày 05 tháng 01 năm 2027")
        #expect(Day(year: 2026, month: 3, day: 12)?.longForm == "ngày 12 tháng 3 năm 2026")
    }
}
