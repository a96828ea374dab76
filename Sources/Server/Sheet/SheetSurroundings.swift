import Accreditation
import Criteria
import Storage

/// What stands around a sheet on its page: what is said about it, who else writes on it, what it suggests to follow.
struct SheetSurroundings: Sendable {
    let talk: DiscussionCount?
    let presence: PresenceView
    let suggestions: [FollowUpSource]
}

extension App {
    func surroundings(of sheet: CriterionSheet, _ visit: SheetVisit) async throws -> SheetSurroundings {
        let (dossier, code) = (visit.dossier, visit.criterion.code)
        let suggested =
            dossier.allows(.reviewPlan) ? FollowUpSource.all(of: sheet.content, visit.criterion) : []
        let taken: Set<String> =
            suggested.isEmpty
            ? [] : Set(try await followUps.all(of: dossier.id, as: visit.person).map(\.source.key))
        return SheetSurroundings(
            talk: try await discussions.counts(of: dossier, as: visit.person)[code],
            presence: try await presenceView(visit), suggestions: suggested.filter { !taken.contains($0.key) })
    }
}
