public import Accreditation
import Criteria
import Postgres

extension PlanStore {
    /// Saves a row and returns its new version. Saving a row that was carried over confirms it.
    ///
    /// - Parameter version: the version on which it was typed; 0 for grounds and reviews that were never saved.
    /// - Throws: `StaleWrite` with the stored row, encoded; `StorageError.refused` where this part of the plan is not
    ///   open to this person, `.notFound` where the row is gone; `TextTooLong`.
    @discardableResult
    public func save(
        _ row: PlanRow, at place: PlanPlace, in dossier: Dossier, seen version: Int, as person: PersonID
    ) async throws -> Int {
        guard dossier.allowsPlanning(place) || dossier.allows(.reviewPlan) else { throw StorageError.refused }
        guard row.fits else { throw TextTooLong(longest: PlanRow.longestText) }
        let write =
            version == 0
            ? try PlanStore.insert(row, place, dossier, person)
            : PlanStore.update(row, place, dossier, seen: version, person)
        let answers = try await database.pipeline(as: person, [.lock(dossier.id), write])
        if let saved = answers[1].first { return try saved["version"] }
        throw try await failure(place, dossier, seen: version, as: person)
    }

    /// Says how far an action has come, whether or not the rest of the plan is open.
    ///
    /// - Throws: as `save`.
    @discardableResult
    public func save(
        state: String, of action: PlanActionID, in dossier: Dossier, seen version: Int, as person: PersonID
    ) async throws -> Int {
        let place = PlanPlace.action(action)
        guard let stored = try await plan(of: dossier, as: person).entry(at: place) else {
            throw StorageError.notFound
        }
        var row = stored.row
        row[.state] = state
        do {
            return try await save(row, at: place, in: dossier, seen: version, as: person)
        } catch let stale as StaleWrite {
            let theirs = PlanRow(encoded: stale.theirs, place.columns)?[.state] ?? ""
            throw StaleWrite(theirs: theirs, theirsBy: stale.theirsBy, version: stale.version)
        }
    }

    /// Confirms everything in the plan that was carried over from another year and not yet touched.
    ///
    /// - Returns: how many rows there were.
    /// - Throws: `StorageError.refused` where the plan is not open to this person.
    public func confirm(in dossier: Dossier, as person: PersonID) async throws -> Int {
        guard dossier.allows(.rate) else { throw StorageError.refused }
        let writes = ["plan_grounds", "plan_issue", "plan_action"].map { table -> Query in
            """
            UPDATE \(identifier: table) SET to_confirm = false, written_by = \(person), written_at = now(),
                version = version + 1
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND to_confirm RETURNING version
            """
        }
        let answers = try await database.pipeline(as: person, [.lock(dossier.id)] + writes)
        return answers.dropFirst().reduce(0) { $0 + $1.count }
    }

    /// Grounds and reviews come into being when they are first saved; issues and actions are added.
    private static func insert(
        _ row: PlanRow, _ place: PlanPlace, _ dossier: Dossier, _ person: PersonID
    ) throws -> Query {
        switch place {
        case .grounds:
            return """
                INSERT INTO plan_grounds (school_id, dossier_id, content, written_by)
                VALUES (\(dossier.school), \(dossier.id), \(row[.content]), \(person))
                ON CONFLICT DO NOTHING RETURNING version
                """
        case .review(let period):
            return """
                INSERT INTO plan_review (school_id, dossier_id, period, content, result, adjustment, reviewer,
                    written_by)
                VALUES (\(dossier.school), \(dossier.id), \(period), \(row[.content]), \(row[.result]),
                    \(row[.adjustment]), \(row[.reviewer]), \(person))
                ON CONFLICT DO NOTHING RETURNING version
                """
        case .issue, .action: throw StorageError.notFound
        }
    }

    private static func update(
        _ row: PlanRow, _ place: PlanPlace, _ dossier: Dossier, seen version: Int, _ person: PersonID
    ) -> Query {
        let columns = place.columns.reduce(into: Query("")) { text, column in
            text += "\(identifier: column.rawValue) = \(row[column]), "
        }
        let confirmed: Query = place.kind == .reviews ? "" : "to_confirm = false, "
        return """
            UPDATE \(identifier: place.table) SET \(columns)\(confirmed)written_by = \(person), written_at = now(),
                version = version + 1
            WHERE \(place.key(in: dossier)) AND version = \(version) RETURNING version
            """
    }

    private func failure(
        _ place: PlanPlace, _ dossier: Dossier, seen version: Int, as person: PersonID
    ) async throws -> any Error {
        let rows = try await database.query(
            as: person,
            """
            SELECT *, display_name(written_by) AS name FROM \(identifier: place.table)
            WHERE \(place.key(in: dossier))
            """)
        guard let found = rows.first else { return StorageError.notFound }
        guard try found["version"] != version else { return StorageError.refused }
        return StaleWrite(
            theirs: try PlanRow(reading: found, place.columns).encoded(place.columns), theirsBy: try found["name"],
            version: try found["version"])
    }
}

extension PlanPlace {
    var table: String {
        switch self {
        case .grounds: "plan_grounds"
        case .issue: "plan_issue"
        case .action: "plan_action"
        case .review: "plan_review"
        }
    }

    func key(in dossier: Dossier) -> Query {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        switch self {
        case .grounds: return place
        case .issue(let id): return place + " AND id = \(id)"
        case .action(let id): return place + " AND id = \(id)"
        case .review(let period): return place + " AND period = \(period)"
        }
    }
}
