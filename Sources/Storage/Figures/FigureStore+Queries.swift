import Accreditation
import Postgres

extension FigureStore {
    static let select: Query = """
        SELECT f.school_year, f.key, f.value, f.version, f.source, f.reason, f.dossier_id,
            d.school_year AS dossier_year, display_name(f.changed_by) AS name, f.changed_at
        FROM figure_value f JOIN dossier d ON d.id = f.dossier_id

        """

    /// The changes as a table `c`.
    private static func table(_ changes: [FigureChange]) -> Query {
        """
        unnest(\(changes.map(\.place.year.start))::integer[], \(changes.map(\.place.key.description))::text[],
            \(changes.map(\.value))::text[], \(changes.map(\.seen))::integer[], \(changes.map(\.reason))::text[])
            AS c (school_year, key, value, seen, reason)
        """
    }

    static func update(
        _ changes: [FigureChange], _ dossier: Dossier, _ source: StoredFigure.Source, _ person: PersonID
    ) -> Query {
        """
        UPDATE figure_value f SET value = c.value, dossier_id = \(dossier.id), source = \(word: source),
            reason = CASE WHEN btrim(c.reason) <> '' THEN btrim(c.reason) ELSE f.reason END,
            changed_by = \(person), changed_at = now(), version = f.version + 1
        FROM \(table(changes))
        WHERE f.school_id = \(dossier.school) AND f.school_year = c.school_year AND f.key = c.key
            AND f.version = c.seen AND f.value <> c.value
            AND (f.dossier_id = \(dossier.id) OR btrim(c.reason) <> '')
        """
    }

    static func insert(
        _ changes: [FigureChange], _ dossier: Dossier, _ source: StoredFigure.Source, _ person: PersonID
    ) -> Query {
        """
        INSERT INTO figure_value (school_id, school_year, key, value, dossier_id, source, changed_by)
        SELECT \(dossier.school)::uuid, c.school_year, c.key, c.value, \(dossier.id)::uuid, \(word: source),
            \(person)::uuid
        FROM \(table(changes)) WHERE c.seen = 0 AND c.value <> '' ORDER BY c.school_year, c.key
        ON CONFLICT DO NOTHING
        """
    }

    static func reread(_ changes: [FigureChange], _ dossier: Dossier) -> Query {
        select + """
            JOIN \(table(changes)) ON f.school_year = c.school_year AND f.key = c.key
            WHERE f.school_id = \(dossier.school)
            """
    }
}
