import Accreditation
import Criteria

/// What is followed of the plan, beside the document: partial ImprovementPlan/follow.
struct PlanFollow: Sendable {
    let followLead: String
    let followLink: String
    let rows: [FollowUpRow]
    /// Actions of the plan that nobody follows; nil where there are none or the reader may not.
    let suggestions: FollowUpSuggestions?

    static let sample = PlanFollow(
        followLead: "1 hoạt động được theo dõi.", followLink: "/", rows: [.sample], suggestions: .sample)
}

extension PlanFollow {
    init(_ desk: FollowUpDesk) {
        let dossier = desk.dossier.id.uuid
        let followed = desk.followed.filter { $0.source.kind == .plan }
        let late = followed.count { $0.isLate(on: desk.today) }
        followLead =
            followed.isEmpty
            ? "Chưa theo dõi hoạt động nào của kế hoạch."
            : "\(followed.count) hoạt động được theo dõi" + (late > 0 ? ", \(late) quá hạn." : ".")
        followLink = Route.followUps(dossier).path
        rows = followed.map { FollowUpRow($0, desk, in: dossier) }
        let planned = desk.suggestions.filter { $0.kind == .plan }
        suggestions = FollowUpSuggestions(planned, dossier, desk.pack, title: "Hoạt động chưa theo dõi")
    }
}
