public import Accreditation
import Postgres

extension RoundStore {
    /// The newest official figures of some school years, whichever collection they are from.
    public func latestOfficial(
        _ years: [SchoolYear], of school: UnitID, as person: PersonID
    ) async throws -> [SchoolYear: FigureContent] {
        let rows = try await database.query(
            as: person,
            """
            SELECT DISTINCT ON (school_year) school_year, content FROM official_snapshot
            WHERE school_id = \(school) AND school_year = ANY(\(years.map(\.start))::integer[])
            ORDER BY school_year, number DESC, version DESC
            """)
        var found: [SchoolYear: FigureContent] = [:]
        for row in rows { found[try row.schoolYear("school_year")] = try FigureContent(text: try row["content"]) }
        return found
    }
}
