public import Criteria

public import struct Foundation.Date

/// What the managing body said to one handing in: an act with the hash of exactly what was read.
public struct Review: Sendable, Hashable {
    /// How the managing body decided.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// The dossier goes on to the province.
        case accepted
        /// The dossier goes back to the school, which may mend the named criteria.
        case returned

        /// The Vietnamese name.
        public var title: String {
            switch self {
            case .accepted: "Tiếp nhận"
            case .returned: "Trả lại để bổ sung"
            }
        }

        /// The state in which the decision leaves a dossier that waited in another one; nil where none is due.
        public func state(from waiting: DossierState) -> DossierState? {
            switch (self, waiting) {
            case (.accepted, .submitted): .accepted
            case (.accepted, .forwarded): .registered
            case (.returned, .submitted), (.returned, .forwarded): .returned
            default: nil
            }
        }
    }

    /// One criterion that was given back.
    public struct Item: Sendable, Hashable {
        /// The printed code.
        public var criterion: String
        /// Why, in the officer's words.
        public var reason: String
        /// By when it is to be mended; nil where no day was set.
        public var dueOn: Day?
        /// The printed code at the time of the decision, where a move to another pack changed it since.
        public var was: String?

        public init(criterion: String, reason: String, dueOn: Day? = nil, was: String? = nil) {
            self.criterion = criterion
            self.reason = reason
            self.dueOn = dueOn
            self.was = was
        }
    }

    public var id: ReviewID
    public var submission: SubmissionID
    /// The number of the handing in that was read.
    public var submissionNumber: Int
    public var decision: Decision
    /// Words to the school for the dossier as a whole; may be empty.
    public var note: String
    /// SHA-256 of the content that was read.
    public var contentHash: String
    /// The managing body.
    public var unitName: String
    public var decidedByName: String
    public var decidedAt: Date
    /// Criteria that were given back; empty where the dossier was accepted.
    public var items: [Item]

    public init(
        id: ReviewID, submission: SubmissionID, submissionNumber: Int, decision: Decision, note: String,
        contentHash: String, unitName: String, decidedByName: String, decidedAt: Date, items: [Item]
    ) {
        self.id = id
        self.submission = submission
        self.submissionNumber = submissionNumber
        self.decision = decision
        self.note = note
        self.contentHash = contentHash
        self.unitName = unitName
        self.decidedByName = decidedByName
        self.decidedAt = decidedAt
        self.items = items
    }

    /// Why this criterion was given back; nil where it was not.
    public func reason(for criterion: String) -> String? { items.first { $0.criterion == criterion }?.reason }

    /// The longest reason that is kept, in characters.
    public static let longestReason = 10_000
}

/// What an officer wants to decide about a handing in.
public struct ReviewDraft: Sendable, Hashable {
    public var decision: Review.Decision
    /// Words for the dossier as a whole.
    public var note: String
    /// What was remarked on criteria while reading; on returning these are the reasons.
    public var remarks: [Review.Item]
    /// What the note calls the sheets, by code.
    public var names: [String: String]

    public init(
        decision: Review.Decision, note: String, remarks: [Review.Item], names: [String: String] = [:]
    ) {
        self.decision = decision
        self.note = note
        self.remarks = remarks
        self.names = names
    }

    /// Whether it can be decided like this: returning needs at least one criterion with its reason.
    public var isComplete: Bool { decision == .accepted || !remarks.isEmpty }

    /// What is kept as the note: nothing that was remarked is lost when the dossier is accepted.
    public var keptNote: String {
        guard decision == .accepted else { return note }
        let lines = remarks.map { item in
            let due = item.dueOn.map { " (hạn \($0.vietnamese))" } ?? ""
            return "\(names[item.criterion] ?? "Tiêu chí \(item.criterion)"): \(item.reason)\(due)"
        }
        return ([note] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
