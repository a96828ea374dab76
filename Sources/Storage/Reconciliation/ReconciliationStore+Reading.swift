public import Accreditation
import Postgres

extension ReconciliationStore {
    /// How the figures of schools stand to the newest lists of each source.
    ///
    /// Those who work inside a school compare what is typed; others what the school's head confirmed last.
    /// - Parameters:
    ///   - school: nil for every school that the person may read.
    ///   - year: nil for all years.
    public func listed(
        of school: UnitID?, in year: SchoolYear? = nil, as person: PersonID
    ) async throws -> [ListedFigure] {
        let place: Query = "(\(school)::uuid IS NULL OR e.school_id = \(school)::uuid)"
        let time: Query = "(\(year?.start)::integer IS NULL OR l.school_year = \(year?.start)::integer)"
        let rows = try await database.query(
            as: person,
            """
            WITH inside AS MATERIALIZED (SELECT s AS id FROM my_schools() s),
            entry AS MATERIALIZED (
                SELECT DISTINCT ON (e.school_id, l.school_year, l.source, e.key, other)
                    e.school_id, l.school_year, l.source, e.key, e.parts, e.figure, e.place, l.id AS list_id,
                    CASE l.source WHEN 'other' THEN l.title ELSE '' END AS other
                FROM figure_list_entry e JOIN figure_list l ON l.id = e.list_id WHERE \(place) AND \(time)
                ORDER BY e.school_id, l.school_year, l.source, e.key, other, l.as_of DESC, l.brought_at DESC),
            part AS (
                SELECT e.school_id, e.school_year, e.key, e.parts, f.value
                FROM (SELECT DISTINCT school_id, school_year, key, parts FROM entry) e
                    JOIN figure_value f ON f.school_id = e.school_id AND f.school_year = e.school_year
                        AND f.key = ANY(e.parts)
                WHERE e.school_id IN (SELECT id FROM inside)
                UNION ALL
                SELECT e.school_id, e.school_year, e.key, e.parts, c.figures ->> k
                FROM (SELECT DISTINCT school_id, school_year, key, parts FROM entry) e
                    JOIN (\(ReconciliationStore.confirmed)) c USING (school_id, school_year), unnest(e.parts) k),
            own AS (
                SELECT school_id, school_year, key, parts, sum(value::numeric) AS figure FROM part
                WHERE value ~ '^-?[0-9]+(\\.[0-9]+)?$' GROUP BY school_id, school_year, key, parts
                HAVING count(*) = cardinality(parts))
            SELECT e.school_id, e.school_year, e.source, e.key, e.figure::text AS outside, e.place, e.list_id,
                o.figure::text AS own, a.owns, a.outsides, a.reasons, a.names, a.moments
            FROM entry e LEFT JOIN own o USING (school_id, school_year, key, parts)
                LEFT JOIN LATERAL (\(ReconciliationStore.answers)) a ON true
            ORDER BY e.school_id, e.school_year DESC, e.key, e.source
            """)
        return try rows.map(ListedFigure.init(row:))
    }

    /// What the heads of schools confirmed last for each year, as JSON; of schools that somebody does not work in.
    private static let confirmed: Query = """
        SELECT DISTINCT ON (a.school_id, a.school_year) a.school_id, a.school_year::integer AS school_year,
            a.content::jsonb AS figures
        FROM round_act a WHERE a.step = 'confirm' AND a.school_id NOT IN (SELECT id FROM inside)
            AND (a.school_id, a.school_year) IN (SELECT x.school_id, x.school_year FROM entry x)
            AND NOT EXISTS (SELECT FROM round_act w WHERE w.school_id = a.school_id AND w.school_year = a.school_year
                AND w.number = a.number AND w.step = 'withdraw' AND w.position > a.position)
        ORDER BY a.school_id, a.school_year, a.number DESC, a.position DESC
        """

    private static let answers: Query = """
        SELECT array_agg(m.own::text ORDER BY m.position) AS owns,
            array_agg(m.outside::text ORDER BY m.position) AS outsides,
            array_agg(m.reason ORDER BY m.position) AS reasons,
            array_agg(coalesce(display_name(m.answered_by), '') ORDER BY m.position) AS names,
            array_agg(extract(epoch FROM m.answered_at)::text ORDER BY m.position) AS moments
        FROM mismatch_answer m WHERE m.school_id = e.school_id AND m.school_year = e.school_year
            AND m.source = e.source AND m.key = e.key
        """

    /// Lists with figures of a school, or of any school that the person may read; the newest first.
    public func lists(
        of school: UnitID?, in year: SchoolYear? = nil, as person: PersonID
    ) async throws -> [FigureList] {
        try await database.query(
            as: person,
            """
            SELECT l.id, l.unit_id, u.name, l.source, l.title, l.school_year, l.as_of::text AS as_of, l.file_name,
                l.file_hash, l.figures, coalesce(display_name(l.brought_by), '') AS by_name, l.brought_at
            FROM figure_list l JOIN unit u ON u.id = l.unit_id
            WHERE (\(year?.start)::integer IS NULL OR l.school_year = \(year?.start)::integer)
                AND (\(school)::uuid IS NULL OR EXISTS (SELECT FROM figure_list_entry e WHERE e.list_id = l.id
                    AND e.school_id = \(school)::uuid))
            ORDER BY l.as_of DESC, l.brought_at DESC, l.id
            """
        ).map(FigureList.init(row:))
    }

    /// Schools whose figures this person may bring lists of, for a unit: its code in the sector's database, name and
    /// what decides about its form; by name. Empty to those who may not.
    public func schools(below unit: UnitID, as person: PersonID) async throws -> [ComparedSchool] {
        try await database.query(
            as: person,
            """
            SELECT u.id, coalesce(u.code, '') AS code, u.name, s.kind, s.schooling_levels
            FROM unit u JOIN school s ON s.unit_id = u.id
            WHERE may_bring_lists(\(unit)) AND u.id IN (SELECT schools_for('bringLists'))
                AND (u.id = \(unit) OR (SELECT kind <> 'school' FROM unit WHERE id = \(unit)))
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """
        ).map { row in
            ComparedSchool(
                id: try row.id("id"), code: try row["code"], name: try row["name"], kind: try row["kind"],
                schoolingLevels: try row["schooling_levels"])
        }
    }

    /// Whether the person may say why figures of a school differ.
    public func mayAnswer(at school: UnitID, as person: PersonID) async throws -> Bool {
        let rows = try await database.query(
            as: person, "SELECT \(school)::uuid IN (SELECT schools_for('answerMismatches')) AS may")
        return try rows.first.map { try $0["may"] } ?? false
    }
}

/// A school that a list may name.
public struct ComparedSchool: Sendable, Hashable {
    public let id: UnitID
    /// The code in the sector's database; empty where there is none.
    public let code: String
    public let name: String
    public let kind: String
    public let schoolingLevels: [String]

    public init(id: UnitID, code: String, name: String, kind: String, schoolingLevels: [String]) {
        self.id = id
        self.code = code
        self.name = name
        self.kind = kind
        self.schoolingLevels = schoolingLevels
    }
}
