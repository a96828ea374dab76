public import Accreditation

public import struct Foundation.Date

/// A dossier's appraisal as far as a reader may see it.
public struct Appraisal: Sendable {
    public let members: [Member]
    /// The reader's own opinion, and everybody's once all have handed in.
    public let opinions: [OpinionSheet]
    /// The conditions of the recognition with what is known of them; empty for readers who may not see ratings.
    public let conditions: [RecognitionCondition]
    /// Criteria that the council has not rated yet.
    public let unsettled: [String]
    public let minutes: KeptMinutes?
    public let notice: ResultNotice?
    /// The shares that count now.
    public let rule: AppraisalRule

    /// Who sits in the council, and whether the opinion is handed in.
    public struct Member: Sendable, Hashable {
        public let person: PersonID
        public let name: String
        public let role: TeamRole
        public let handedInAt: Date?
    }

    /// Whether everybody has handed in.
    public var isOpen: Bool { !members.isEmpty && members.allSatisfy { $0.handedInAt != nil } }
}
