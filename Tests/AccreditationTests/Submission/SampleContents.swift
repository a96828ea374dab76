import Accreditation
import Criteria

/// Contents of dossiers under the sample packs.
enum SampleContents {
    static let rater = PersonID()

    static func rating(_ verdict: String?, _ evidence: [String] = ["H1-1.1-01"]) -> DossierContent.Rating {
        .init(
            verdict: verdict, requirements: nil, ratedBy: rater, ratedByName: "Bùi Văn Viên", ratedAt: 1_700_000_000,
            evidence: evidence)
    }

    /// A content in which every indicator of the criteria has this verdict and every text is written.
    static func rated(_ pack: RulePack, _ verdict: String = "met") -> DossierContent {
        var sheets: [String: DossierContent.Sheet] = [:]
        for criterion in pack.criteria {
            var sheet = DossierContent.Sheet()
            for path in criterion.paths { sheet.findings["\(path.level)/\(path.indicator)"] = rating(verdict) }
            for level in criterion.levels { sheet.texts["present/\(level.number)"] = "Hiện trạng" }
            sheet.texts["strengths"] = "Mạnh"
            sheet.texts["weaknesses"] = "Yếu"
            sheet.improvements = [.init(measure: "Giữ vững", responsible: "", resources: "", due: "")]
            sheets[criterion.code] = sheet
        }
        return DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2024-2025", facts: .init(), council: [], sheets: sheets,
            evidence: [piece("H1-1.1-01")])
    }

    static let pieceID = EvidenceID()

    static func piece(_ code: String, files: [String] = []) -> DossierContent.Piece {
        .init(id: pieceID, code: code, name: "Quyết định", number: "", issuedOn: nil, issuer: "", files: files)
    }
}
