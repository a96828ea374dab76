public import Accreditation
import Postgres

import struct Foundation.Decimal
import struct Foundation.UUID

/// Lists of figures from elsewhere, and how schools' own figures stand to them.
public struct ReconciliationStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Keeps a list that came as a file, with its figures; what waited is thrown away. Changes no figure of a school.
    ///
    /// - Throws: `StorageError.duplicate` where the same file was brought already, `StorageError.refused` to those who
    ///   may not bring lists for all of its schools.
    public func bring(
        _ draft: ListDraft, _ entries: [ListEntry], as person: PersonID
    ) async throws {
        _ = try await database.pipeline(
            as: person,
            [
                """
                INSERT INTO figure_list (id, unit_id, source, title, school_year, as_of, file_name, file_hash, figures,
                    brought_by)
                VALUES (\(draft.id), \(draft.unit), \(word: draft.source), \(draft.title), \(draft.year),
                    \(draft.asOf), \(draft.fileName), \(ContentHash.hex(draft.content)), \(entries.count), \(person))
                """,
                """
                INSERT INTO figure_list_entry (school_id, list_id, key, parts, figure, place)
                SELECT e.school::uuid, \(draft.id), e.key, string_to_array(e.parts, ' '), e.figure::numeric, e.place
                FROM unnest(\(entries.map(\.school.description))::text[], \(entries.map(\.key))::text[],
                    \(entries.map { $0.parts.joined(separator: " ") })::text[],
                    \(entries.map(\.figure.description))::text[], \(entries.map(\.place))::text[])
                    AS e(school, key, parts, figure, place)
                """,
                "DELETE FROM figure_list_draft WHERE id = \(draft.id)",
            ])
    }

    /// Takes a school's newest official figures of a year as a list, so that what the school says of that year now is
    /// compared with what was official.
    ///
    /// - Parameter keys: figures that can be compared.
    /// - Returns: how many figures were taken; 0 where there are no official ones, or they were taken already.
    public func takeOfficial(
        _ year: SchoolYear, of school: UnitID, keys: [String], as person: PersonID
    ) async throws -> Int {
        let list = UUID()
        let newest: Query = """
            (SELECT s.number, s.version, s.content_hash, s.official_at FROM official_snapshot s
            WHERE s.school_id = \(school) AND s.school_year = \(year) ORDER BY s.number DESC, s.version DESC LIMIT 1)
            """
        let figures: Query = """
            official_figure f WHERE f.school_id = \(school) AND f.school_year = \(year) AND f.number = o.number
                AND f.version = o.version AND f.key = ANY(\(keys)::text[])
            """
        let answers = try await database.pipeline(
            as: person,
            [
                """
                INSERT INTO figure_list (id, unit_id, source, title, school_year, as_of, file_hash, figures, brought_by)
                SELECT \(list), \(school), 'official', 'Bản chính thức, kỳ ' || o.number || ', bản ' || o.version,
                    \(year), (o.official_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, o.content_hash, c.figures, \(person)
                FROM \(newest) o, LATERAL (SELECT count(*)::integer AS figures FROM \(figures)) c WHERE c.figures > 0
                ON CONFLICT DO NOTHING
                """,
                """
                INSERT INTO figure_list_entry (school_id, list_id, key, parts, figure)
                SELECT \(school), l.id, f.key, ARRAY[f.key], f.figure
                FROM \(newest) o, LATERAL (SELECT f.key, f.figure FROM \(figures)) f,
                    (SELECT \(list)::uuid AS id WHERE is_bringing(\(list), \(school))) l
                """,
                "SELECT count(*)::integer AS taken FROM figure_list_entry WHERE list_id = \(list)",
            ])
        return try answers[2].first.map { try $0["taken"] } ?? 0
    }

    /// Says why a figure differs from that of a list. Holds for exactly these two numbers.
    ///
    /// - Throws: `StorageError.duplicate` where somebody answered at the same time, `StorageError.refused` to those who
    ///   may not, or where the list has another figure.
    public func answer(_ figure: ListedFigure, reason: String, as person: PersonID) async throws {
        guard let own = figure.own, own != figure.outside else { throw StorageError.refused }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO mismatch_answer (school_id, school_year, source, key, position, list_id, own, outside, reason,
                answered_by)
            VALUES (\(figure.school), \(figure.year), \(word: figure.source), \(figure.key),
                \(figure.answers.count + 1), \(figure.list), \(own.description)::text::numeric,
                \(figure.outside.description)::text::numeric, \(reason), \(person))
            """)
    }
}
