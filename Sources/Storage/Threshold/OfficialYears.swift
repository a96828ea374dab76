import Accreditation
import Postgres

/// The newest official figures of some school years of a school.
struct OfficialYears {
    let school: UnitID
    /// Nil for every year up to the last one.
    var years: [SchoolYear]?
    var last: SchoolYear?
    /// Which figures; nil for all.
    var keys: [String]?

    var query: Query {
        let cells: Query =
            keys.map { keys in
                """
                (SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}')::text FROM jsonb_each(o.content::jsonb) c
                    WHERE c.key = ANY(\(keys)))
                """
            } ?? "o.content"
        return """
            SELECT o.school_year, o.number, o.version, extract(epoch FROM o.official_at)::bigint AS at,
                o.content_hash, \(cells) AS content
            FROM (SELECT DISTINCT ON (school_year) * FROM official_snapshot
                WHERE school_id = \(school) AND \(range)
                ORDER BY school_year, number DESC, version DESC) o
            """
    }

    private var range: Query {
        if let years { return "school_year = ANY(\(years.map(\.start))::integer[])" }
        return "(\(last?.start)::integer IS NULL OR school_year <= \(last?.start))"
    }

    static func read(_ rows: [Row]) throws -> [SchoolYear: OfficialYear] {
        let years = try rows.map { row in
            (
                try row.schoolYear("school_year"),
                OfficialYear(
                    round: try row["number"], version: try row["version"], at: try row["at"],
                    hash: try row["content_hash"],
                    figures: try FigureContent(text: try row["content"]).values)
            )
        }
        return Dictionary(years, uniquingKeysWith: { first, _ in first })
    }
}
