/// The improvement plan (kế hoạch cải tiến chất lượng) as a document of its own: priority issues only, what is done
/// about each, and the reviews in the course of the year (Điều 10).
public struct ImprovementPlan: Sendable, Hashable, Codable {
    /// The plan's grounds, one a line; empty where the printed ones stand.
    public var grounds: String
    /// Priority issues in the order of the plan.
    public var issues: [Issue]
    /// Reviews by the calendar entry that says when.
    public var reviews: [String: PlanRow]

    public init(grounds: String = "", issues: [Issue] = [], reviews: [String: PlanRow] = [:]) {
        self.grounds = grounds
        self.issues = issues
        self.reviews = reviews
    }

    /// Whether nothing is written.
    public var isEmpty: Bool { grounds.isEmpty && issues.isEmpty && reviews.values.allSatisfy(\.isEmpty) }

    /// One priority issue.
    public struct Issue: Sendable, Hashable, Codable {
        public var id: PlanIssueID
        /// The columns of the table of issues.
        public var row: PlanRow
        /// What is done about it, in the order of the plan.
        public var actions: [Action]

        public init(id: PlanIssueID = PlanIssueID(), _ row: PlanRow, actions: [Action] = []) {
            self.id = id
            self.row = row
            self.actions = actions
        }
    }

    /// Something that is done about an issue.
    public struct Action: Sendable, Hashable, Codable {
        public var id: PlanActionID
        /// The columns of the table of actions.
        public var row: PlanRow

        public init(id: PlanActionID = PlanActionID(), _ row: PlanRow) {
            self.id = id
            self.row = row
        }
    }
}
