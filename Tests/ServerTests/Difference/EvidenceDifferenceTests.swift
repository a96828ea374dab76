import Accreditation
import Criteria
import TestSupport
import Testing

@testable import Server

@Suite struct EvidenceDifferenceTests {
    private static func piece(_ name: String, _ files: [String]) -> DossierContent.Piece {
        .init(
            id: EvidenceID(), code: "H1-1.1-01", name: name, number: "", issuedOn: nil, issuer: "", files: files)
    }

    private static func content(_ piece: DossierContent.Piece, linked: Bool) -> DossierContent {
        var sheet = DossierContent.Sheet()
        sheet.findings["1/a"] = .init(
            verdict: "met", requirements: nil, ratedBy: PersonID(), ratedByName: "", ratedAt: 0,
            evidence: linked ? ["H1-1.1-01"] : [])
        return DossierContent(
            pack: "", packHash: "", schoolYear: "2024-2025", facts: .init(), council: [], sheets: ["1.1": sheet],
            evidence: [piece])
    }

    private func notes(_ old: DossierContent, _ new: DossierContent) throws -> [DifferenceView.Evidence] {
        let used = try #require(TestWorld.standards.packs.first { $0.id == "17-2018-primary" })
        let reader = ContentReader(
            new, pack: used, result: try Assessment(used).compute(new.rated, facts: new.facts.facts),
            dossier: DossierID())
        return reader.evidence(DossierDifference(from: old, to: new, pack: used))
    }

    @Test func eachPieceSaysWhatChangedAndWhereItIsLinked() throws {
        let (old, new) = (Self.piece("Kế hoạch", ["a"]), Self.piece("Kế hoạch năm", ["a", "b"]))
        let changed = try notes(Self.content(old, linked: false), Self.content(new, linked: true))
        #expect(changed.map(\.change) == ["Tệp đã thay đổi"])
        #expect(
            changed.first?.evidenceNotes == [
                "Tên: “Kế hoạch” → “Kế hoạch năm”", "Tệp: 1 → 2 (1 mới, 0 bỏ)", "Gắn thêm vào 1.1 Mức 1, chỉ báo a",
            ])
        let moved = try notes(Self.content(old, linked: true), Self.content(old, linked: false))
        #expect(moved.map(\.change) == ["Gắn vào chỗ khác"])
        #expect(moved.first?.evidenceNotes == ["Bỏ khỏi 1.1 Mức 1, chỉ báo a"])
    }
}
