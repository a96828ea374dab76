import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/minh-chung`: the register, its search for scripts, and the indicators that lack evidence.
struct EvidenceRoutes {
    let app: App
    private static let mostFound = 20

    func add(to router: Router<AppContext>) {
        router.get(.evidenceList(.any)) { request, context in try await list(request, context) }
        router.get(.evidenceSearch(.any)) { request, context in try await search(request, context) }
        router.get(.evidenceLacking(.any)) { _, context in try await lacking(context) }
    }

    private func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        let filter = try filter(request, context)
        let entries = try await app.evidence.list(
            filter, in: visit.dossier, rule: visit.pack.evidenceCode, as: visit.person)
        return try app.page(
            EvidenceListPage(entries, filter, visit), title: "Minh chứng",
            breadcrumbs: Array(visit.breadcrumbs.dropLast()), context)
    }

    private func filter(_ request: Request, _ context: AppContext) throws -> EvidenceFilter {
        let query = request.query
        let criterion = query[EvidenceFields.criterion]
        return try EvidenceFilter(
            text: String(query["tim"].prefix(300)),
            criterion: criterion.isEmpty ? nil : criterion,
            part: EvidenceFilter.Part(rawValue: query["loc"]) ?? .all, today: context.today)
    }

    private func search(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        let rule = visit.pack.evidenceCode
        let found = try await app.evidence.list(
            try filter(request, context), in: visit.dossier, rule: rule, as: visit.person)
        let results = found.prefix(Self.mostFound).map { entry in
            EvidenceFound(
                id: entry.id.description, code: entry.code, name: entry.name,
                cite: rule.parse(entry.code).map { rule.cite([$0]) } ?? entry.code, criterion: entry.criterion,
                link: Route.evidence(visit.dossier.id.uuid, entry.id.uuid).path)
        }
        return try Response.json(EvidenceSearchAnswer(results: results, total: found.count))
    }

    private func lacking(_ context: AppContext) async throws -> Response {
        let visit = try await app.evidenceVisit(context)
        let paths = try await app.evidence.metWithoutEvidence(in: visit.dossier, as: visit.person)
        return try app.page(
            EvidenceLackingPage(Set(paths), visit),
            title: "\(visit.pack.pageTerms.ratedTitle) đạt nhưng chưa có minh chứng",
            breadcrumbs: visit.breadcrumbs, context)
    }
}

/// The answer to a search by a script.
struct EvidenceSearchAnswer: Codable, Sendable {
    /// The first pieces in the order of the register.
    let results: [EvidenceFound]
    /// How many there are altogether.
    let total: Int
}

/// One piece that a search found.
struct EvidenceFound: Codable, Sendable {
    let id: String
    /// Without brackets.
    let code: String
    let name: String
    /// As it is written into a text, with the pack's brackets.
    let cite: String
    /// The owning criterion.
    let criterion: String
    let link: String
}
