public import Accreditation
public import Criteria
import Postgres

/// Saving one field at a time. Each has its own version, so that two windows of one person lose nothing.
extension EvaluationSheetStore {
    /// Rates an indicator, or takes the rating back with nil.
    ///
    /// - Returns: the new version.
    /// - Throws: `StaleWrite`; `StorageError.notFound` where this person has no such sheet, `.refused` once it is
    ///   handed in.
    public func rate(
        _ path: IndicatorPath, _ finding: Finding?, version: Int, in dossier: DossierID, as person: PersonID
    ) async throws -> Int {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                """
                INSERT INTO evaluator_finding AS f
                    (school_id, dossier_id, team_id, criterion, person_id, level, indicator, verdict, version)
                SELECT s.school_id, s.dossier_id, s.team_id, s.criterion, s.person_id, \(path.level)::smallint,
                    \(path.indicator)::text, \(word: finding)::text, 1
                FROM \(EvaluationSheetStore.openSheet(path.criterion, dossier, person))
                ON CONFLICT (team_id, criterion, person_id, level, indicator) DO UPDATE
                    SET verdict = excluded.verdict, version = f.version + 1, rated_at = now()
                    WHERE f.version = \(version)
                RETURNING f.version
                """)
            if let row = rows.first { return try row["version"] }
            let stored = try await EvaluationSheetStore.stored(path, in: dossier, person, transaction)
            throw StaleWrite(theirs: stored.finding?.rawValue ?? "", theirsBy: "", version: stored.version)
        }
    }

    /// Writes the remark on an indicator.
    ///
    /// - Returns: the new version.
    /// - Throws: like `rate`.
    public func remark(
        _ path: IndicatorPath, _ text: String, version: Int, in dossier: DossierID, as person: PersonID
    ) async throws -> Int {
        try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                """
                INSERT INTO evaluator_finding AS f
                    (school_id, dossier_id, team_id, criterion, person_id, level, indicator, remark, version,
                    remark_version)
                SELECT s.school_id, s.dossier_id, s.team_id, s.criterion, s.person_id, \(path.level)::smallint,
                    \(path.indicator)::text, \(text)::text, 0, 1
                FROM \(EvaluationSheetStore.openSheet(path.criterion, dossier, person))
                ON CONFLICT (team_id, criterion, person_id, level, indicator) DO UPDATE
                    SET remark = excluded.remark, remark_version = f.remark_version + 1
                    WHERE f.remark_version = \(version)
                RETURNING f.remark_version AS version
                """)
            if let row = rows.first { return try row["version"] }
            let stored = try await EvaluationSheetStore.stored(path, in: dossier, person, transaction)
            throw StaleWrite(theirs: stored.remark, theirsBy: "", version: stored.remarkVersion)
        }
    }

    /// Writes one of the texts for the criterion as a whole.
    ///
    /// - Returns: the new version.
    /// - Throws: like `rate`.
    public func write(
        _ field: SheetField, _ text: String, version: Int, on criterion: String, in dossier: DossierID,
        as person: PersonID
    ) async throws -> Int {
        let (column, counter): (Query, Query) =
            field == .remarks ? ("remarks", "version") : ("evidence_questions", "questions_version")
        return try await database.write(as: person) { transaction in
            let rows = try await transaction.query(
                """
                UPDATE evaluation_sheet SET \(column) = \(text), \(counter) = \(counter) + 1
                WHERE dossier_id = \(dossier) AND criterion = \(criterion) AND person_id = \(person)
                    AND handed_in_at IS NULL AND \(counter) = \(version)
                RETURNING \(counter) AS version
                """)
            if let row = rows.first { return try row["version"] }
            guard let sheet = try await EvaluationSheetStore.ownSheet(criterion, in: dossier, person, transaction)
            else { throw StorageError.notFound }
            let stored = field == .remarks ? sheet.remarks : sheet.questions
            guard sheet.handedInAt == nil, stored.version != version else { throw StorageError.refused }
            throw StaleWrite(theirs: stored.body, theirsBy: "", version: stored.version)
        }
    }

    private static func openSheet(_ criterion: String, _ dossier: DossierID, _ person: PersonID) -> Query {
        """
        evaluation_sheet s WHERE s.dossier_id = \(dossier) AND s.criterion = \(criterion)
            AND s.person_id = \(person) AND s.handed_in_at IS NULL
        """
    }

    private static func stored(
        _ path: IndicatorPath, in dossier: DossierID, _ person: PersonID, _ transaction: Transaction
    ) async throws -> OwnRating {
        guard let sheet = try await ownSheet(path.criterion, in: dossier, person, transaction) else {
            throw StorageError.notFound
        }
        guard sheet.handedInAt == nil else { throw StorageError.refused }
        return sheet.ratings[path] ?? .none
    }
}
