public import Accreditation
import Criteria

public import struct Foundation.Date

/// An improvement plan as it stands, with the versions that saving needs.
public struct StoredPlan: Sendable {
    /// A row as it is stored.
    public struct Entry: Sendable, Hashable {
        public let row: PlanRow
        public let version: Int
        public let byName: String
        public let at: Date
        /// Carried over and not yet touched.
        public let toConfirm: Bool
    }

    /// An issue with its actions, in the order of the plan.
    public struct Issue: Sendable, Hashable {
        public let id: PlanIssueID
        public let entry: Entry
        public internal(set) var actions: [Action]
    }

    /// Something that is done about an issue.
    public struct Action: Sendable, Hashable {
        public let id: PlanActionID
        public let entry: Entry
    }

    /// What the plan rests on; nil while the printed lines stand.
    public internal(set) var grounds: Entry?
    public internal(set) var issues: [Issue] = []
    /// By the calendar entry.
    public internal(set) var reviews: [String: Entry] = [:]

    /// The plan as acts refer to it; nil where nothing is written.
    public var content: ImprovementPlan? {
        let plan = ImprovementPlan(
            grounds: grounds?.row[.content] ?? "",
            issues: issues.map { issue in
                .init(id: issue.id, issue.entry.row, actions: issue.actions.map { .init(id: $0.id, $0.entry.row) })
            },
            reviews: reviews.mapValues(\.row).filter { !$0.value.isEmpty })
        return plan.isEmpty ? nil : plan
    }

    /// What stands at a place; nil where nothing does.
    public func entry(at place: PlanPlace) -> Entry? {
        switch place {
        case .grounds: grounds
        case .issue(let id): issues.first { $0.id == id }?.entry
        case .action(let id): issues.lazy.flatMap(\.actions).first { $0.id == id }?.entry
        case .review(let period): reviews[period]
        }
    }

    /// Everything that was carried over and not yet touched.
    public var toConfirm: Int {
        [grounds].count { $0?.toConfirm == true } + issues.count(where: \.entry.toConfirm)
            + issues.flatMap(\.actions).count(where: \.entry.toConfirm)
    }
}
