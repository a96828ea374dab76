public import Accreditation
import Postgres

/// The figures of schools, cell by cell.
public struct FigureStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The figures of a school in some school years, by place. Empty to those who may not see them.
    public func figures(
        of school: UnitID, years: [SchoolYear], as person: PersonID
    ) async throws -> [FigurePlace: StoredFigure] {
        let rows = try await database.query(
            as: person,
            FigureStore.select
                + "WHERE f.school_id = \(school) AND f.school_year = ANY(\(years.map(\.start))::integer[])")
        return try FigureStore.byPlace(rows)
    }

    /// The figures that a dossier's form asks for, and those of the year before its first, by place.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func figures(
        of dossier: Dossier, _ form: FigureForm, as person: PersonID
    ) async throws -> [FigurePlace: StoredFigure] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let before = form.years.first.map { [$0.previous] } ?? []
        return try await figures(of: dossier.school, years: before + form.years, as: person)
    }

    /// Saves cells, all in one transaction. Cells that somebody else changed meanwhile, and cells of other dossiers
    /// without a reason, are left as they stand and told apart in the answer.
    ///
    /// - Throws: `StorageError.refused` where the dossier takes no figures from this person now.
    public func save(
        _ changes: [FigureChange], in dossier: Dossier, from source: StoredFigure.Source = .typed,
        by person: PersonID
    ) async throws -> FigureSaving {
        guard dossier.allows(.enterFigures) else { throw StorageError.refused }
        guard !changes.isEmpty else { return FigureSaving() }
        let sorted = changes.sorted { $0.place < $1.place }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id), FigureStore.update(sorted, dossier, source, person),
                FigureStore.insert(sorted, dossier, source, person), FigureStore.reread(sorted, dossier),
            ])
        return try FigureStore.saving(sorted, in: dossier, found: FigureStore.byPlace(answers[3]))
    }

    private static func saving(
        _ changes: [FigureChange], in dossier: Dossier, found: [FigurePlace: StoredFigure]
    ) throws -> FigureSaving {
        var saving = FigureSaving()
        for change in changes {
            guard let stored = found[change.place] else {
                guard change.value.isEmpty else { throw StorageError.refused }
                saving.saved[change.place] = 0
                continue
            }
            if stored.value == change.value {
                saving.saved[change.place] = stored.version
            } else if stored.version == change.seen, stored.dossier != dossier.id {
                saving.lackReason[change.place] = stored
            } else {
                saving.stale[change.place] = stored
            }
        }
        return saving
    }

    static func byPlace(_ rows: [Row]) throws -> [FigurePlace: StoredFigure] {
        var figures: [FigurePlace: StoredFigure] = [:]
        for row in rows {
            guard let key = FigureKey(try row["key", as: String.self]) else { continue }
            let place = FigurePlace(try row.schoolYear("school_year"), key)
            figures[place] = StoredFigure(
                place: place, value: try row["value"], version: try row["version"], source: try row.word("source"),
                reason: try row["reason"], dossier: try row.id("dossier_id"),
                dossierYear: try row.schoolYear("dossier_year"), changedBy: try row["name"],
                changedAt: try row["changed_at"])
        }
        return figures
    }
}
