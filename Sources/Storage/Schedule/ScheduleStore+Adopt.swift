public import Accreditation
public import Criteria
import Postgres

extension ScheduleStore {
    /// Makes rows out of what was typed into a part of the plan paper, and empties the part: each row is printed once.
    /// History keeps the text as it was typed.
    ///
    /// - Returns: how many rows there are now that were typed.
    /// - Throws: `StorageError.refused` where the plan is not open to this person.
    public func adopt(
        typedInto part: PaperPart, of paper: String, in dossier: Dossier, as person: PersonID
    ) async throws -> Int {
        guard dossier.allows(.writePapers), dossier.allows(.planWork) else { throw StorageError.refused }
        let place = PaperPlace.text(part.id).description
        return try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            let typed = try await transaction.query(
                """
                SELECT body FROM paper_text WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    AND paper = \(paper) AND place = \(place) FOR UPDATE
                """)
            let rows = part.rows(typed: try typed.first?["body"] ?? "")
            for row in rows { try ScheduleStore.insert(row, dossier, person, in: transaction) }
            guard !rows.isEmpty else { return 0 }
            try await transaction.execute(
                """
                UPDATE paper_text SET body = '', to_confirm = false, written_by = \(person), written_at = now(),
                    version = version + 1
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND paper = \(paper)
                    AND place = \(place)
                """)
            return rows.count
        }
    }

    /// Takes over the rows of an earlier dossier of the school, none of them done.
    ///
    /// - Returns: how many there were.
    /// - Throws: `StorageError.refused` where the plan is not open to this person.
    public func copy(from earlier: Dossier, to dossier: Dossier, as person: PersonID) async throws -> Int {
        let before = try await schedule(of: earlier, as: person)
        let rows = before.rows.map { row in
            var copy = row
            copy.id = ScheduleRowID()
            copy.due = nil
            copy.doneOn = nil
            return copy
        }
        try await add(rows, in: dossier, as: person)
        return rows.count
    }
}
