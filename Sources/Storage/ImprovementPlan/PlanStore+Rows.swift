public import Accreditation
import Criteria
import Postgres

extension PlanStore {
    /// Adds an issue at the end of the plan. Adding it twice under one identifier makes one issue.
    ///
    /// - Throws: `StorageError.refused` where the plan is not open to this person; `TextTooLong`.
    public func add(
        _ row: PlanRow, as id: PlanIssueID, in dossier: Dossier, as person: PersonID
    ) async throws {
        guard row.fits else { throw TextTooLong(longest: PlanRow.longestText) }
        try await change(dossier, as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO plan_issue (id, school_id, dossier_id, position, standard, criterion, present, limits,
                    cause, written_by)
                SELECT \(id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid, coalesce(max(position), 0) + 1,
                    \(row[.standard]), \(row[.criterion]), \(row[.present]), \(row[.limits]), \(row[.cause]),
                    \(person)::uuid
                FROM plan_issue WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Adds an empty action at the end of an issue. Adding it twice under one identifier makes one action.
    ///
    /// - Throws: `StorageError.refused` where the plan is not open to this person, `.notFound` where the issue is gone.
    public func addAction(
        _ id: PlanActionID, to issue: PlanIssueID, in dossier: Dossier, as person: PersonID
    ) async throws {
        try await change(dossier, as: person) { transaction in
            let found = try await transaction.query(
                "SELECT FROM plan_issue WHERE \(PlanPlace.issue(issue).key(in: dossier))")
            guard !found.isEmpty else { throw StorageError.notFound }
            try await transaction.execute(
                """
                INSERT INTO plan_action (id, school_id, dossier_id, issue_id, position, written_by)
                SELECT \(id)::uuid, \(dossier.school)::uuid, \(dossier.id)::uuid, \(issue)::uuid,
                    coalesce(max(position), 0) + 1, \(person)::uuid
                FROM plan_action WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    AND issue_id = \(issue)
                ON CONFLICT DO NOTHING
                """)
        }
    }

    /// Deletes an issue with its actions, or one action; history keeps what stood there.
    ///
    /// - Throws: `StorageError.refused` where the plan is not open to this person, `.notFound` where the row is gone.
    public func delete(_ place: PlanPlace, in dossier: Dossier, as person: PersonID) async throws {
        guard place.kind == .issues || place.kind == .actions else { throw StorageError.refused }
        try await change(dossier, as: person) { transaction in
            let gone = try await transaction.execute(
                "DELETE FROM \(identifier: place.table) WHERE \(place.key(in: dossier))")
            if gone == 0 { throw StorageError.notFound }
        }
    }

    /// Moves an issue, or an action within its issue, one place towards the beginning; the first stays where it is.
    ///
    /// - Throws: as `delete`.
    public func moveUp(_ place: PlanPlace, in dossier: Dossier, as person: PersonID) async throws {
        try await change(dossier, as: person) { transaction in
            let rows = try await transaction.query(PlanStore.order(place, dossier))
            var order: [String] = try rows.map { try $0["id"] }
            guard let index = try rows.firstIndex(where: { try $0["is_wanted"] }) else { throw StorageError.notFound }
            if index > 0 { order.swapAt(index, index - 1) }
            for (position, id) in order.enumerated() {
                try transaction.enqueue(
                    """
                    UPDATE \(identifier: place.table) SET position = \(position + 1), written_by = \(person)
                    WHERE id = \(id)::uuid AND position <> \(position + 1)
                    """)
            }
        }
    }

    private static func order(_ place: PlanPlace, _ dossier: Dossier) -> Query {
        switch place {
        case .action(let id):
            """
            SELECT a.id::text AS id, a.id = \(id) AS is_wanted
            FROM plan_action a JOIN plan_action w ON w.issue_id = a.issue_id
            WHERE w.id = \(id) AND a.school_id = \(dossier.school) AND a.dossier_id = \(dossier.id)
            ORDER BY a.position, a.id
            """
        default:
            """
            SELECT id::text AS id, 'issue-' || id = \(place.description) AS is_wanted FROM plan_issue
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) ORDER BY position, id
            """
        }
    }

    private func change(
        _ dossier: Dossier, as person: PersonID, _ body: @Sendable (Transaction) async throws -> Void
    ) async throws {
        guard dossier.allows(.rate) else { throw StorageError.refused }
        try await database.write(as: person) { transaction in
            try transaction.enqueue(.lock(dossier.id))
            try await body(transaction)
        }
    }
}
