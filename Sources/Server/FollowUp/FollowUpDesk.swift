import Accreditation
import Criteria
import Storage

/// Everything that the page of follow-ups shows.
struct FollowUpDesk: Sendable {
    let dossier: Dossier
    let pack: RulePack
    let today: Day
    let followed: [FollowUp]
    let reviews: [FollowUpReview]
    /// What the sheets suggest and nobody follows.
    let suggestions: [FollowUpSource]
    /// What was followed in the year before and ended there.
    let earlier: [FollowUp]
    /// When reviews are due, in words.
    let reviewDays: [String]
}

extension App {
    var followUps: FollowUpStore { FollowUpStore(database) }

    /// What the signed-in person sees of a dossier's follow-ups; others find nothing.
    func followUpDesk(_ context: AppContext) async throws -> FollowUpDesk {
        let dossier = try await dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let pack = try await rules(of: dossier).pack
        let followed = try await followUps.all(of: dossier.id, as: person)
        var earlier: [FollowUp] = []
        if let before = dossier.carriedFrom {
            earlier = try await followUps.all(of: before, as: person).filter { !$0.draft.state.isOpen }
        }
        return FollowUpDesk(
            dossier: dossier, pack: pack, today: try context.today, followed: followed,
            reviews: try await followUps.reviews(of: dossier.id, as: person),
            suggestions: try await followUpSuggestions(dossier, pack, followed, as: person), earlier: earlier,
            reviewDays: reviewDays(dossier.schoolYear))
    }

    /// What the sheets suggest and nobody follows.
    func followUpSuggestions(
        _ dossier: Dossier, _ pack: RulePack, _ followed: [FollowUp], as person: PersonID
    ) async throws -> [FollowUpSource] {
        guard dossier.allows(.reviewPlan) else { return [] }
        let taken = Set(followed.map(\.source.key))
        let content = try await dossiers.content(of: dossier, as: person)
        return FollowUpSource.all(of: content, pack).filter { !taken.contains($0.key) }
    }

    private func reviewDays(_ year: SchoolYear) -> [String] {
        [(schoolYear.firstSemesterEnd, FollowUpReview.Period.semester), (schoolYear.end, .year)].compactMap {
            day, period in schoolYear.day(day, in: year).map { "\(period.title): \($0.vietnamese)" }
        }
    }
}
