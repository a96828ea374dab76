import Accreditation
import Criteria
import TestSupport
import Testing

import struct Foundation.Date

@Suite struct ThreeWayTests {
    private static let pack = Standards.load(StandardsFolder.path).packs.first { $0.id == "17-2018-primary" }

    private func content(_ text: String, linked: [String], files: [String: [String]]) -> DossierContent {
        var sheet = DossierContent.Sheet(texts: ["present/1": text])
        sheet.findings["1/a"] = .init(
            verdict: "met", requirements: nil, ratedBy: PersonID(), ratedByName: "", ratedAt: 0, evidence: linked)
        let pieces = files.sorted { $0.key < $1.key }.map { code, files in
            DossierContent.Piece(
                id: EvidenceID(), code: code, name: "", number: "", issuedOn: nil, issuer: "", files: files)
        }
        return DossierContent(
            pack: "", packHash: "", schoolYear: "2024-2025", facts: .init(), council: [], sheets: ["1.1": sheet],
            evidence: pieces)
    }

    private func read(_ content: DossierContent) throws -> ThreeWay {
        let pack = try #require(ThreeWayTests.pack)
        return ThreeWay(content, try #require(pack.criterion("1.1")), rule: pack.evidenceCode)
    }

    @Test func sentencesStandBesideTheRequirementsWhoseEvidenceTheyCite() throws {
        let found = try read(
            content(
                "Trường có chiến lược [H1-1.1-01]. Chiến lược đã công bố. [H1-1.1-02] Sân rộng.",
                linked: ["H1-1.1-01", "H1-1.1-02"], files: ["H1-1.1-01": ["a"], "H1-1.1-02": ["b"]]))
        let row = try #require(found.rows.first)
        #expect(row.sentences.map(\.position) == [0, 2])
        #expect(row.finding == .met && !row.isEmpty)
        #expect(found.dead.isEmpty)
        #expect(found.rows[1].isEmpty && found.rows[1].finding == nil)
    }

    @Test func codesOnTheirOwnLineBelongToTheSentenceBefore() throws {
        let found = try read(
            content(
                "Trường có chiến lược.\n[H1-1.1-01]\nSân rộng.", linked: ["H1-1.1-01"], files: ["H1-1.1-01": ["a"]]))
        #expect(found.rows.first?.sentences.map(\.text) == ["Trường có chiến lược."])
        #expect(found.bare.map(\.text) == ["Sân rộng."])
    }

    @Test func codesThatLeadNowhereAreNamedWithTheirReason() throws {
        let found = try read(
            content(
                "Một [H1-1.1-01]. Hai [H1-1.1-02].", linked: [], files: ["H1-1.1-01": []]))
        #expect(found.dead.map(\.code) == ["H1-1.1-01", "H1-1.1-02"])
        #expect(found.dead.map(\.hasNoFile) == [true, false])
        #expect(found.empty.count == found.rows.count)
    }

    @Test func remarksBecomeReasonsBesideWhatWasTyped() throws {
        let day = try #require(Day(year: 2025, month: 4, day: 1))
        let remark = ReviewRemark(
            id: RemarkID(), submission: SubmissionID(), number: 1, criterion: "1.1",
            anchor: SentenceAnchor(field: "present/1", quote: "Sân rộng.", position: 1), body: "Rộng bao nhiêu?",
            dueOn: day, by: PersonID(), byName: "", at: .init(timeIntervalSince1970: 0), isDecided: false,
            settledBy: nil, answer: nil)
        var other = remark
        other.criterion = "1.2"
        let draft = ReviewDraft(decision: .returned, note: "", remarks: [.init(criterion: "1.1", reason: "Thiếu")])
        let found = draft.adding([remark, other])
        #expect(found.remarks.map(\.criterion) == ["1.1", "1.2"])
        #expect(found.remarks[0].reason == "Thiếu\n– “Sân rộng.”: Rộng bao nhiêu? (hạn 01/04/2025)")
        #expect(ReviewDraft(decision: .returned, note: "", remarks: []).adding([other]).isComplete)
        let many = (0..<3).map { _ in
            var long = remark
            long.body = String(repeating: "x", count: 5_000)
            return long
        }
        let short = try #require(draft.adding(many).remarks.first)
        #expect(short.reason.hasPrefix("Thiếu\n– 3 nhận xét") && short.dueOn == nil)
    }
}
