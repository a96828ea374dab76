import Accreditation
import Criteria
import Storage

/// Choosing evidence for one indicator, without a script.
struct SheetPickPage: PageContent {
    static let template = "Sheet/pick"

    let indicator: String
    let link: String
    let sheetLink: String
    let newLink: String
    let text: String
    let count: String
    let found: [Piece]
    let mayLink: Bool

    /// A piece that the search found.
    struct Piece: Sendable {
        let pieceID: String
        let code: String
        let name: String
        let isLinked: Bool
    }

    static let samples = [
        SheetPickPage(
            indicator: "Tiêu chí 1.1, Mức 1, chỉ báo a", link: "/", sheetLink: "/", newLink: "/", text: "kế hoạch",
            count: "1 minh chứng", found: [Piece(pieceID: "1", code: "H1-1.1-01", name: "Kế hoạch", isLinked: true)],
            mayLink: true)
    ]
}

extension SheetPickPage {
    init(
        _ found: [(id: EvidenceID, code: String, name: String)], total: Int,
        linked: [CriterionSheet.LinkedEvidence], at path: IndicatorPath, text: String, _ visit: SheetVisit
    ) {
        let dossier = visit.dossier.id.uuid
        let place = path.indicator == "-" ? "" : ", \(path.indicator)"
        indicator = "\(visit.pack.sheetName(visit.criterion)), Mức \(path.level)\(place)"
        link =
            Route.sheetEvidence(
                dossier: dossier, code: path.criterion, level: path.level, indicator: path.indicator
            ).path
        sheetLink =
            Route.criterion(dossier: dossier, code: path.criterion).path + "#\(SheetNames.finding(path))-mc"
        newLink = Route.newEvidence(dossier).path
        self.text = text
        count =
            total > found.count ? "\(total) minh chứng, đang hiện \(found.count) đầu tiên" : "\(total) minh chứng"
        self.found = found.map { piece in
            Piece(
                pieceID: piece.id.description, code: piece.code, name: piece.name,
                isLinked: linked.contains { $0.id == piece.id })
        }
        mayLink = visit.dossier.allows(.keepEvidence) && visit.dossier.isOpen(path.criterion)
    }
}
