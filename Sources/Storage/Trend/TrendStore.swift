public import Accreditation
import Postgres

/// What trends are drawn from: a school's official figures of several years, and what similar schools have.
public struct TrendStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The newest official figures of each of some school years; nothing to those who may not read them.
    public func official(
        of school: UnitID, years: [SchoolYear], as person: PersonID
    ) async throws -> [SchoolYear: FigureContent] {
        let rows = try await database.query(
            as: person,
            """
            SELECT DISTINCT ON (school_year) school_year, content FROM official_snapshot
            WHERE school_id = \(school) AND school_year = ANY(\(years.map(\.start))::integer[])
            ORDER BY school_year, number DESC, version DESC
            """)
        return try rows.reduce(into: [:]) { found, row in
            found[try row.schoolYear("school_year")] = try FigureContent(text: try row["content"])
        }
    }

    /// What the official figures of similar schools of the same province amount to: the same kind and schooling levels.
    ///
    /// - Parameters:
    ///   - figures: by name, how each follows from typed ones.
    ///   - fewest: how many other schools there must be; never fewer than five, whatever is asked.
    /// - Returns: by name and year; nothing where there are too few, nor to those who may not read
    ///   the school's figures.
    public func similar(
        to school: UnitID, years: [SchoolYear], figures: [String: FigureParts], fewest: Int, as person: PersonID
    ) async throws -> [String: [SchoolYear: SimilarFigures]] {
        let asked = figures.sorted { $0.key < $1.key }
        let rows = try await database.query(
            as: person,
            """
            SELECT school_year, name, schools, round(low, 6)::text AS low, round(middle, 6)::text AS middle,
                round(high, 6)::text AS high
            FROM similar_figures(\(school), \(years.map(\.start))::integer[], \(asked.map(\.key))::text[],
                \(asked.map { $0.value.top.joined(separator: " ") })::text[],
                \(asked.map { $0.value.bottom.joined(separator: " ") })::text[],
                \(asked.map(\.value.factor))::integer[], \(fewest))
            """)
        var found: [String: [SchoolYear: SimilarFigures]] = [:]
        for row in rows {
            guard let low = try row.decimal("low"), let median = try row.decimal("middle"),
                let high = try row.decimal("high")
            else { continue }
            found[try row["name"], default: [:]][try row.schoolYear("school_year")] = SimilarFigures(
                schools: try row["schools"], low: low, median: median, high: high)
        }
        return found
    }
}
