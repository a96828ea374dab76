public import Accreditation
import Postgres

extension MeetingStore {
    /// Writes the minutes of a new meeting. Adding it twice under one identifier makes one meeting.
    ///
    /// - Throws: `StorageError.refused` to people who do not keep minutes.
    public func add(
        _ minutes: MeetingMinutes, as id: MeetingID, in dossier: Dossier, by person: PersonID
    ) async throws {
        guard dossier.allows(.keepMinutes) else { throw StorageError.refused }
        let content = String(decoding: try ContentHash.canonical(minutes), as: UTF8.self)
        let hash = try ContentHash.of(minutes)
        _ = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                INSERT INTO meeting (id, school_id, dossier_id, number, content, content_hash, written_by)
                SELECT \(id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid, coalesce(max(number), 0) + 1,
                    \(content), \(hash), \(person)::uuid
                FROM meeting WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                ON CONFLICT (id) DO NOTHING
                """,
            ])
    }

    /// Changes minutes that are not frozen; signatures under the earlier content no longer count.
    ///
    /// - Throws: `StaleWrite` with the stored hash; `StorageError.notFound`; `.refused` for frozen minutes and for
    ///   people who do not keep them.
    public func save(
        _ minutes: MeetingMinutes, of id: MeetingID, in dossier: Dossier, seen version: Int, by person: PersonID
    ) async throws {
        guard dossier.allows(.keepMinutes) else { throw StorageError.refused }
        let content = String(decoding: try ContentHash.canonical(minutes), as: UTF8.self)
        let hash = try ContentHash.of(minutes)
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                UPDATE meeting SET content = \(content), content_hash = \(hash), written_by = \(person),
                    written_at = now(), version = version + 1
                WHERE \(MeetingStore.place(id, dossier)) AND version = \(version) RETURNING id
                """,
            ])
        guard answers[1].isEmpty else { return }
        let rows = try await database.query(
            as: person,
            """
            SELECT content_hash, display_name(written_by) AS name, version FROM meeting
            WHERE \(MeetingStore.place(id, dossier))
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        throw StaleWrite(theirs: try row["content_hash"], theirsBy: try row["name"], version: try row["version"])
    }

    /// Signs exactly what was seen; the second of both signatures freezes it.
    ///
    /// - Throws: `ChangedMinutes` when it is no longer that; `StorageError.refused` to people without that seat.
    public func sign(
        _ id: MeetingID, as seat: MeetingSeat, seen hash: String, in dossier: Dossier, by person: PersonID
    ) async throws {
        guard dossier.allows(.signMinutes) else { throw StorageError.refused }
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                "SELECT content_hash FROM meeting WHERE \(MeetingStore.place(id, dossier)) FOR UPDATE")
            guard let row = rows.first else { throw StorageError.notFound }
            guard try row["content_hash"] == hash else { throw ChangedMinutes() }
            try await transaction.execute(
                """
                INSERT INTO meeting_signature (school_id, dossier_id, meeting_id, role, content_hash, signed_by)
                VALUES (\(dossier.school), \(dossier.id), \(id), \(word: seat), \(hash), \(person))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Begins a new edition of frozen minutes, with their content, for a reason.
    ///
    /// - Throws: `StorageError.refused` for minutes that are not frozen or corrected already, and to people who do not
    ///   keep them.
    public func correct(
        _ id: MeetingID, as edition: MeetingID, reason: String, in dossier: Dossier, by person: PersonID
    ) async throws {
        guard dossier.allows(.keepMinutes) else { throw StorageError.refused }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                INSERT INTO meeting (id, school_id, dossier_id, number, edition, corrects, reason, content,
                    content_hash, written_by)
                SELECT \(edition)::uuid, m.school_id, m.dossier_id, m.number, m.edition + 1, m.id, \(reason), m.content,
                    m.content_hash, \(person)::uuid
                FROM meeting m
                WHERE m.school_id = \(dossier.school) AND m.dossier_id = \(dossier.id) AND m.id = \(id)
                    AND m.frozen_at IS NOT NULL
                ON CONFLICT DO NOTHING RETURNING id
                """,
            ])
        if answers[1].isEmpty { throw StorageError.refused }
    }

    private static func place(_ id: MeetingID, _ dossier: Dossier) -> Query {
        "school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND id = \(id)"
    }
}

/// The minutes were changed after they were shown; nothing was signed.
public struct ChangedMinutes: Error, Sendable, Equatable {
    public init() {}
}
