public import Accreditation
import Postgres

extension DiscussionStore {
    /// Begins a discussion with its first comment. Sending it twice begins one.
    ///
    /// - Throws: `StorageError.refused` to those who may not take part.
    public func open(
        _ id: DiscussionID, about anchor: SentenceAnchor, on criterion: String, saying body: String,
        to mentions: Set<PersonID>, telling notice: ColleagueNotice? = nil, in dossier: Dossier, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let made = try await transaction.query(
                """
                INSERT INTO discussion (id, school_id, dossier_id, criterion, field, quote, position, opened_by)
                VALUES (\(id), \(dossier.school), \(dossier.id), \(criterion), \(anchor.field), \(anchor.quote),
                    \(anchor.position), \(person))
                ON CONFLICT DO NOTHING RETURNING id
                """)
            guard !made.isEmpty else { return }
            try await DiscussionStore.add(body, to: id, mentions, in: dossier, as: person, transaction)
            try await transaction.tell(mentions, notice, in: dossier)
        }
    }

    /// Adds a comment; a closed discussion is open again.
    ///
    /// - Throws: `StorageError.notFound` where the sheet has no such discussion, `.refused` to those who may not.
    public func answer(
        _ id: DiscussionID, on criterion: String, saying body: String, to mentions: Set<PersonID>,
        telling notice: ColleagueNotice? = nil, in dossier: Dossier, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await DiscussionStore.change(id, on: criterion, in: dossier, resolvedBy: nil, transaction)
            try await DiscussionStore.add(body, to: id, mentions, in: dossier, as: person, transaction)
            try await transaction.tell(mentions, notice, in: dossier)
        }
    }

    /// Closes a discussion, or opens it again.
    ///
    /// - Throws: as `answer`.
    public func resolve(
        _ id: DiscussionID, on criterion: String, isDone: Bool, in dossier: Dossier, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await DiscussionStore.change(
                id, on: criterion, in: dossier, resolvedBy: isDone ? person : nil, transaction)
        }
    }

    private static func change(
        _ id: DiscussionID, on criterion: String, in dossier: Dossier, resolvedBy: PersonID?,
        _ transaction: Transaction
    ) async throws {
        let rows = try await transaction.query(
            """
            UPDATE discussion SET resolved_by = \(resolvedBy)::uuid,
                resolved_at = CASE WHEN \(resolvedBy)::uuid IS NULL THEN NULL ELSE now() END
            WHERE id = \(id) AND school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                AND criterion = \(criterion) RETURNING id
            """)
        guard rows.isEmpty else { return }
        let seen = try await transaction.query(
            "SELECT FROM discussion WHERE id = \(id) AND dossier_id = \(dossier.id) AND criterion = \(criterion)")
        throw seen.isEmpty ? StorageError.notFound : StorageError.refused
    }

    private static func add(
        _ body: String, to id: DiscussionID, _ mentions: Set<PersonID>, in dossier: Dossier, as person: PersonID,
        _ transaction: Transaction
    ) async throws {
        let rows = try await transaction.query(
            """
            INSERT INTO discussion_comment (school_id, dossier_id, discussion_id, body, written_by)
            VALUES (\(dossier.school), \(dossier.id), \(id), \(body), \(person)) RETURNING id::text AS id
            """)
        guard let row = rows.first else { throw StorageError.refused }
        let comment: String = try row["id"]
        for name in mentions.subtracting([person]).sorted(by: { $0.description < $1.description }) {
            try await transaction.execute(
                """
                INSERT INTO discussion_mention (school_id, dossier_id, comment_id, person_id)
                VALUES (\(dossier.school), \(dossier.id), \(comment)::uuid, \(name))
                """)
        }
    }
}
