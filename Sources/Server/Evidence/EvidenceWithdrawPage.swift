import Accreditation
import Storage

/// Asks before a piece is taken out of use.
struct EvidenceWithdrawPage: PageContent {
    static let template = "Evidence/withdraw"

    let code: String
    let pieceName: String
    let consequences: String?
    let link: String
    let cancelLink: String
    let version: Int
    let terms: PackTerms

    static let samples = [
        EvidenceWithdrawPage(
            code: "H1-1.1-01", pieceName: "Kế hoạch", consequences: "Đang dùng cho 2 chỉ báo.", link: "/",
            cancelLink: "/", version: 1, terms: .sample)
    ]
}

extension EvidenceWithdrawPage {
    init(_ piece: EvidencePiece, _ visit: EvidenceVisit) {
        let (dossier, terms) = (visit.dossier.id.uuid, visit.pack.pageTerms)
        let (uses, places) = (piece.uses.count, piece.citations.count)
        self.init(
            code: piece.code, pieceName: piece.details.name,
            consequences: uses + places == 0
                ? nil
                : "Minh chứng đang dùng cho \(uses) \(terms.rated) và được viện dẫn ở \(places) bài viết. "
                    + "Sau khi rút, hãy xem lại các chỗ đó.",
            link: Route.withdrawEvidence(dossier, piece.id.uuid).path,
            cancelLink: Route.evidence(dossier, piece.id.uuid).path, version: piece.version,
            terms: terms)
    }
}
