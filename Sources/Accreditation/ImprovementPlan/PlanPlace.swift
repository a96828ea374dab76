public import Criteria

/// Something in an improvement plan that is saved by itself, with a version of its own.
public enum PlanPlace: Sendable, Hashable, CustomStringConvertible {
    /// What the plan rests on.
    case grounds
    case issue(PlanIssueID)
    case action(PlanActionID)
    /// A review, by its calendar entry.
    case review(String)

    /// The table of the form that it is a row of; nil for the grounds.
    public var kind: PlanTable.Kind? {
        switch self {
        case .grounds: nil
        case .issue: .issues
        case .action: .actions
        case .review: .reviews
        }
    }

    /// What is kept of it, in the order in which it is sent and stored.
    public var columns: [PlanColumn.Name] { kind?.columns ?? [.content] }

    /// `issue-…`, as forms name it.
    public var description: String {
        switch self {
        case .grounds: "grounds"
        case .issue(let id): "issue-\(id)"
        case .action(let id): "action-\(id)"
        case .review(let entry): "review-\(entry)"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        if text == "grounds" {
            self = .grounds
            return
        }
        guard let dash = text.firstIndex(of: "-") else { return nil }
        let name = text[text.index(after: dash)...]
        switch text[..<dash] {
        case "issue": if let id = PlanIssueID(name) { self = .issue(id) } else { return nil }
        case "action": if let id = PlanActionID(name) { self = .action(id) } else { return nil }
        case "review": if name.isEmpty { return nil } else { self = .review(String(name)) }
        default: return nil
        }
    }
}

extension Dossier {
    /// Whether the reader may change this part of the improvement plan now: reviews in the whole course of the year,
    /// everything else while the dossier is open.
    public func allowsPlanning(_ place: PlanPlace) -> Bool {
        if case .review = place { return allows(.reviewPlan) }
        return allows(.rate)
    }
}
