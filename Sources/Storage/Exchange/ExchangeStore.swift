public import Accreditation
public import Criteria
import Postgres

/// A document that is about to be sent.
public struct DispatchDraft: Sendable {
    public var unit: UnitID
    public var subject: String
    public var body: String
    public var wantsAnswer: Bool
    public var dueOn: Day?
    public var answers: DispatchID?
    public var files: [Dispatch.File]
    public var receivers: [UnitID]

    public init(
        unit: UnitID, subject: String, body: String, wantsAnswer: Bool = false, dueOn: Day? = nil,
        answers: DispatchID? = nil, files: [Dispatch.File] = [], receivers: [UnitID]
    ) {
        self.unit = unit
        self.subject = subject
        self.body = body
        self.wantsAnswer = wantsAnswer
        self.dueOn = dueOn
        self.answers = answers
        self.files = files
        self.receivers = receivers
    }
}

/// Documents between units.
public struct ExchangeStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Sends a document to every one of its receivers, or to none.
    ///
    /// - Throws: `StorageError.refused` where a receiver stands neither above nor below, or the sender is not asked for
    ///   the answer.
    public func send(_ draft: DispatchDraft, as person: PersonID) async throws -> DispatchID {
        let id = DispatchID()
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO dispatch (id, unit_id, subject, body, wants_answer, due_on, answers, sent_by)
                VALUES (\(id), \(draft.unit), \(draft.subject), \(draft.body), \(draft.wantsAnswer),
                    \(draft.dueOn)::date, \(draft.answers), \(person))
                """)
            for (position, file) in draft.files.enumerated() {
                try await transaction.execute(
                    """
                    INSERT INTO dispatch_file VALUES (\(id), \(position + 1), \(file.name), \(file.hash), \(file.size))
                    """)
            }
            try await transaction.execute(
                """
                INSERT INTO dispatch_receiver (dispatch_id, unit_id)
                SELECT \(id), u::uuid FROM unnest(\(draft.receivers.map(\.description))::text[]) u
                """)
        }
        return id
    }

    /// Notes that somebody of the receiving unit was shown a document, or opened it; the first time counts.
    public func open(_ dispatch: DispatchID, as person: PersonID) async throws {
        _ = try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                UPDATE dispatch_receiver SET opened_at = now(), opened_by = \(person),
                    delivered_at = coalesce(delivered_at, now())
                WHERE dispatch_id = \(dispatch) AND unit_id IN (SELECT exchange_units()) AND opened_at IS NULL
                """)
        }
    }

    /// Notes that the person was shown what there is for the own units.
    public func deliver(as person: PersonID) async throws {
        _ = try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                UPDATE dispatch_receiver SET delivered_at = now()
                WHERE unit_id IN (SELECT exchange_units()) AND delivered_at IS NULL
                """)
        }
    }

    /// Reminds the receivers whose answers are missing.
    ///
    /// - Returns: how many there were.
    /// - Throws: `StorageError.refused` to everybody but the sending unit.
    public func remind(_ dispatch: DispatchID, _ words: String, link: String, as person: PersonID) async throws -> Int {
        let rows = try await database.query(
            as: person, "SELECT remind_receivers(\(dispatch)::uuid, \(words), \(link)) AS reminded")
        return try rows.first.map { try $0["reminded"] } ?? 0
    }

    /// After how many hours a document counts as received.
    public func receivedAfterHours(as person: PersonID) async throws -> Int {
        let rows = try await database.query(
            as: person, "SELECT value FROM setting WHERE key = 'exchange.receivedAfterHours' AND unit_id IS NULL")
        return try rows.first.flatMap { Int(try $0["value", as: String.self]) } ?? 0
    }
}
