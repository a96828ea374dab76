import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// What keeps a school from its next level; `lan` asks for a handing in.
struct GapRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.gaps(.any)) { request, context in try await show(request, context) }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let board = GapBoard(read.content.rated, read.result, read.used.pack.printed)
        let states = try await states(read, context)
        return try app.page(
            GapPage(read, board, states, follow: try await follow(read, context)), title: "Còn thiếu gì",
            breadcrumbs: read.way(.hub), context)
    }

    /// What can be followed: of the present work, for those who follow improvements.
    private func follow(_ read: ReadContent, _ context: AppContext) async throws -> [FollowUpSource] {
        guard read.submission == nil, read.dossier.allows(.reviewPlan) else { return [] }
        let taken = Set(
            try await app.followUps.all(of: read.dossier.id, as: try context.signedIn().id).map(\.source.key))
        return FollowUpSource.all(of: read.content, read.used.pack).filter { !taken.contains($0.key) }
    }

    /// What indicators have to show: of the present work also those that nobody rated, else what was handed in.
    private func states(_ read: ReadContent, _ context: AppContext) async throws -> [IndicatorPath: EvidenceState] {
        if read.submission == nil {
            return try await GapStore(app.database).states(of: read.dossier, as: try context.signedIn().id)
        }
        return read.content.evidenceStates
    }
}

extension DossierContent {
    /// What its rated indicators have to show.
    fileprivate var evidenceStates: [IndicatorPath: EvidenceState] {
        let empty = Set(evidence.filter { $0.files.isEmpty }.map(\.code))
        var states: [IndicatorPath: EvidenceState] = [:]
        for (code, sheet) in sheets {
            for (place, rating) in sheet.findings {
                guard let path = IndicatorPath("\(code)/\(place)") else { continue }
                states[path] = EvidenceState(
                    pieces: rating.evidence.count, withoutFile: rating.evidence.count { empty.contains($0) })
            }
        }
        return states
    }
}

extension Route {
    /// What keeps the school from its next level.
    static func gaps(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "con-thieu"] }
}
