import Accreditation
import Criteria

/// Indicators that the council says are met and that no evidence serves.
struct EvidenceLackingPage: PageContent {
    static let template = "Evidence/lacking"

    let count: String
    let groups: [Group]
    let empty: String?

    /// The indicators of one criterion.
    struct Group: Sendable {
        let heading: String
        let criterionLink: String
        let newLink: String?
        let rows: [Row]
    }

    /// One indicator.
    struct Row: Sendable {
        let title: String
        let hint: String
    }

    static let samples = [
        EvidenceLackingPage(
            count: "1 chỉ báo",
            groups: [
                Group(
                    heading: "Tiêu chí 1.1", criterionLink: "/", newLink: "/",
                    rows: [Row(title: "Mức 1, chỉ báo a", hint: "Phù hợp")])
            ], empty: "Không có.")
    ]
}

extension EvidenceLackingPage {
    init(_ paths: Set<IndicatorPath>, _ visit: EvidenceVisit) {
        let (pack, dossier) = (visit.pack, visit.dossier.id.uuid)
        groups = pack.rated.compactMap { criterion in
            let rows = IndicatorNames.paths(of: criterion).filter(paths.contains).map {
                Row(title: IndicatorNames.short($0).capitalizedFirst, hint: IndicatorNames.hint($0, in: pack))
            }
            if rows.isEmpty { return nil }
            let newLink = Route.newEvidence(dossier).with(EvidenceFields.criterion, criterion.printedCode).path
            return Group(
                heading: IndicatorNames.heading(criterion, in: pack),
                criterionLink: Route.criterion(dossier: dossier, code: criterion.code).path,
                newLink: visit.mayKeep(criterion.code) ? newLink : nil, rows: rows)
        }
        count = "\(paths.count) \(pack.pageTerms.rated) được đánh giá đạt mà chưa gắn minh chứng nào"
        empty = paths.isEmpty ? "Mọi \(pack.pageTerms.rated) được đánh giá đạt đều đã có minh chứng." : nil
    }
}
