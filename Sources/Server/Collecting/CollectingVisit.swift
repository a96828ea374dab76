import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at the plan for collecting evidence.
struct CollectingVisit: Sendable {
    let person: PersonID
    let desk: CouncilDesk
    let rows: [CollectingRow]

    var dossier: Dossier { desk.dossier }
    var link: Route { .collecting(dossier.id.uuid) }
    var isOpen: Bool { dossier.allows(.collectEvidence) }

    /// The way from the start page to pages below the plan.
    var inner: [Breadcrumb] { dossier.breadcrumbs + [Breadcrumb("Thu thập minh chứng", link)] }

    /// Where wanted pieces are proposed from, in the words of the dossier's law.
    var source: String {
        let hasBreakdown = desk.pack.papers.contains { $0.has(.breakdownTable) }
        return hasBreakdown ? "phiếu xác định nội hàm" : "minh chứng gợi ý của bộ tiêu chí"
    }

    /// Criteria by their printed codes, each once, as choices.
    var criteria: [(code: String, title: String)] {
        var seen: Set<String> = []
        return desk.pack.rated.compactMap { criterion in
            let code = SheetCode.printed(criterion.code)
            guard seen.insert(code).inserted else { return nil }
            return (code, "\(desk.pack.shownCode(criterion)) \(criterion.title)")
        }
    }

    /// - Throws: what tells a reader who can change the plan.
    func requireOpen(keeping form: Form) throws {
        guard !isOpen else { return }
        throw PageError.refused(
            "Bạn không sửa được kế hoạch thu thập lúc này",
            advice: "Người của trường có tên trong hội đồng sửa khi hồ sơ còn mở. Chưa có gì thay đổi."
        ).keeping(form)
    }
}

extension App {
    /// What is wanted as evidence.
    var collectings: CollectingStore { CollectingStore(database) }

    /// The plan of the dossier that the address names, for those who work in the school.
    func collectingVisit(_ context: AppContext) async throws -> CollectingVisit {
        let desk = try await councilDesk(context)
        let person = try context.signedIn().id
        return CollectingVisit(
            person: person, desk: desk, rows: try await collectings.rows(of: desk.dossier, as: person))
    }

    /// The pieces that rows may have become, in the order of the official list.
    func collectedPieces(_ visit: CollectingVisit, _ context: AppContext) async throws -> [EvidenceEntry] {
        try await evidence.list(
            EvidenceFilter(today: try context.today), in: visit.dossier, rule: visit.desk.pack.evidenceCode,
            as: visit.person)
    }
}
