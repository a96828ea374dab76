public import Accreditation
import Postgres

/// What of the exchange of documents waits for somebody.
public struct WaitingDispatches: Sendable, Hashable {
    /// Documents that nobody of the unit has opened.
    public let unopened: Int
    /// Documents to which the unit owes an answer.
    public let toAnswer: Int
    /// Sent documents to which answers are missing.
    public let toCollect: Int
    /// Whether something came that nobody of the unit has been shown yet.
    public let isNew: Bool
}

extension ExchangeStore {
    /// What waits for this person's units; nil for people who stand for no unit.
    public func waiting(as person: PersonID) async throws -> WaitingDispatches? {
        try await database.answers(as: person, to: Self.waiting)
    }

    static let waiting = Question<WaitingDispatches?>("SELECT * FROM waiting_dispatches()") { rows in
        try rows.first.map {
            WaitingDispatches(
                unopened: try $0["unopened"], toAnswer: try $0["to_answer"], toCollect: try $0["to_collect"],
                isNew: try $0["is_new"])
        }
    }
}
