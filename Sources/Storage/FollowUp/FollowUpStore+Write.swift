public import Accreditation
import Criteria
import Postgres

extension FollowUpStore {
    /// Begins to follow something. Sending it twice begins one.
    ///
    /// - Throws: `TextTooLong`; `StorageError.refused` to those who may not.
    public func add(
        _ id: FollowUpID, _ draft: FollowUpDraft, from source: FollowUpSource, in dossier: Dossier,
        as person: PersonID
    ) async throws {
        guard draft.fits else { throw TextTooLong(longest: FollowUpDraft.longestText) }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO follow_up (id, school_id, dossier_id, criterion, source, source_place, source_text, activity,
                owner_id, due_on, resources, evidence, state, result, written_by)
            VALUES (\(id), \(dossier.school), \(dossier.id), \(source.criterion), \(word: source.kind),
                \(source.place), \(source.text), \(draft.activity), \(draft.owner)::uuid, \(draft.dueOn)::date,
                \(draft.resources), \(draft.evidence), \(word: draft.state), \(draft.result), \(person))
            ON CONFLICT DO NOTHING
            """)
    }

    /// Saves what was changed.
    ///
    /// - Parameter version: the version on which it was typed.
    /// - Throws: `StaleWrite` with the stored activity; `TextTooLong`; `StorageError.notFound` and `.refused`.
    public func save(
        _ id: FollowUpID, _ draft: FollowUpDraft, seen version: Int, in dossier: Dossier, as person: PersonID
    ) async throws {
        guard draft.fits else { throw TextTooLong(longest: FollowUpDraft.longestText) }
        let rows = try await database.query(
            as: person,
            """
            UPDATE follow_up SET activity = \(draft.activity), owner_id = \(draft.owner)::uuid,
                due_on = \(draft.dueOn)::date, resources = \(draft.resources), evidence = \(draft.evidence),
                state = \(word: draft.state), result = \(draft.result), written_by = \(person), written_at = now(),
                version = version + 1
            WHERE id = \(id) AND school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                AND version = \(version) RETURNING id
            """)
        if rows.isEmpty { throw try await failure(id, seen: version, in: dossier, as: person) }
    }

    /// Stops following something; it stays in the history.
    ///
    /// - Throws: as `save`.
    public func delete(_ id: FollowUpID, seen version: Int, in dossier: Dossier, as person: PersonID) async throws {
        let rows = try await database.query(
            as: person,
            """
            DELETE FROM follow_up WHERE id = \(id) AND school_id = \(dossier.school)
                AND dossier_id = \(dossier.id) AND version = \(version) RETURNING id
            """)
        if rows.isEmpty { throw try await failure(id, seen: version, in: dossier, as: person) }
    }

    /// Records a review with how everything stood at that moment.
    ///
    /// - Throws: `TextTooLong`; `StorageError.refused` to those who may not.
    public func review(
        _ period: FollowUpReview.Period, saying body: String, in dossier: Dossier, as person: PersonID
    ) async throws {
        guard body.unicodeScalars.count <= FollowUpReview.longestText else {
            throw TextTooLong(longest: FollowUpReview.longestText)
        }
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                FollowUpStore.select + "WHERE f.dossier_id = \(dossier.id) ORDER BY f.criterion, f.id")
            let bytes = try ContentHash.canonical(FollowUpReview.Content(try rows.map(FollowUpStore.read)))
            try await transaction.execute(
                """
                INSERT INTO follow_up_review (school_id, dossier_id, period, body, content, content_hash, reviewed_by)
                VALUES (\(dossier.school), \(dossier.id), \(word: period), \(body),
                    \(String(decoding: bytes, as: UTF8.self)), \(ContentHash.hex(bytes)), \(person))
                """)
        }
    }

    private func failure(
        _ id: FollowUpID, seen version: Int, in dossier: Dossier, as person: PersonID
    ) async throws -> any Error {
        let rows = try await database.query(
            as: person,
            """
            SELECT activity, version, display_name(written_by) AS name FROM follow_up
            WHERE id = \(id) AND dossier_id = \(dossier.id)
            """)
        guard let row = rows.first else { return StorageError.notFound }
        let now: Int = try row["version"]
        guard now != version else { return StorageError.refused }
        return StaleWrite(theirs: try row["activity"], theirsBy: try row["name"], version: now)
    }
}
