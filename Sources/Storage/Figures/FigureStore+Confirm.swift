public import Accreditation
import Postgres

extension FigureStore {
    /// Says that an unlikely figure was looked at and is right; saying it twice is saying it once.
    ///
    /// - Throws: `StorageError.refused` where the dossier takes no figures from this person now.
    public func confirm(_ problem: FigureProblem, in dossier: Dossier, by person: PersonID) async throws {
        guard dossier.allows(.enterFigures), problem.severity == .soft else { throw StorageError.refused }
        _ = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                INSERT INTO figure_confirmation (school_id, dossier_id, school_year, key, mark, confirmed_by)
                VALUES (\(dossier.school), \(dossier.id), \(problem.place.year), \(problem.place.key.description),
                    \(problem.mark), \(person))
                ON CONFLICT DO NOTHING
                """,
            ])
    }

    /// Which unlikely figures of a school somebody has confirmed: marks by place.
    public func confirmations(of school: UnitID, as person: PersonID) async throws -> [FigurePlace: Set<String>] {
        let rows = try await database.query(
            as: person, "SELECT school_year, key, mark FROM figure_confirmation WHERE school_id = \(school)")
        var marks: [FigurePlace: Set<String>] = [:]
        for row in rows {
            guard let key = FigureKey(try row["key", as: String.self]) else { continue }
            marks[FigurePlace(try row.schoolYear("school_year"), key), default: []].insert(try row["mark"])
        }
        return marks
    }
}
