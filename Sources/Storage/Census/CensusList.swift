public import Accreditation
public import Criteria
import Postgres

/// Which of the counted schools are listed.
public struct CensusFilter: Sendable, Hashable {
    public var unit: UnitID?
    public var year: SchoolYear
    /// What the schools were counted by; nil for all of them.
    public var dimension: Census.Dimension?
    /// The value; nil for the schools that the dimension leaves out.
    public var value: String?
    /// Only dossiers under this pack in which the criterion falls short.
    public var criterion: (pack: String, code: String)? {
        get { pack.map { ($0, code) } }
        set { (pack, code) = (newValue?.pack, newValue?.code ?? "") }
    }
    /// From 1; each has `pageSize` schools.
    public var page = 1
    private var pack: String?
    private var code = ""

    /// Schools on one page.
    public static let pageSize = 100

    public init(unit: UnitID?, year: SchoolYear) {
        self.unit = unit
        self.year = year
    }
}

/// One counted school.
public struct CountedSchool: Sendable, Hashable {
    public let id: UnitID
    public let name: String
    public let unitName: String
    public let dossier: DossierID?
    public let state: DossierState?
    public let selfLevel: Int?
    public let level: Int?
    public let grade: Int?
    public let degree: Int?
    public let punctuality: Punctuality?
}

/// A page of counted schools, and how many there are in all.
public struct CountedSchools: Sendable, Hashable {
    public let schools: [CountedSchool]
    public let total: Int
}

extension CensusStore {
    /// A page of the schools behind a count, by name, and how many there are.
    ///
    /// - Parameter limit: nil for all of them.
    public func schools(
        _ filter: CensusFilter, today: Day, limit: Int? = CensusFilter.pageSize, as person: PersonID
    ) async throws -> CountedSchools {
        let rows = try await database.query(
            as: person,
            """
            SELECT r.school_id, u.name, above.name AS unit_name, r.dossier_id, r.state,
                r.self_level::integer AS self_level, r.level::integer AS level, r.grade::integer AS grade,
                r.degree::integer AS degree, r.punctuality, count(*) OVER ()::integer AS total
            FROM census_rows(\(filter.unit)::uuid, ARRAY[\(filter.year.start)::integer], \(today)::date) r
                JOIN unit u ON u.id = r.school_id JOIN unit above ON above.id = u.parent_id
            WHERE \(CensusStore.condition(filter))
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            LIMIT \(limit) OFFSET \((max(1, filter.page) - 1) * (limit ?? 0))
            """)
        return CountedSchools(schools: try rows.map(CensusStore.school), total: try rows.first?["total"] ?? 0)
    }

    private static func condition(_ filter: CensusFilter) -> Query {
        if let criterion = filter.criterion {
            return """
                r.pack_id = \(criterion.pack) AND r.submission_id IN (SELECT falls_short(\(filter.unit)::uuid,
                    \(filter.year.start)::integer, \(criterion.code)))
                """
        }
        guard let dimension = filter.dimension else { return "true" }
        return "r.\(identifier: dimension.rawValue)::text IS NOT DISTINCT FROM \(filter.value)"
    }

    private static func school(_ row: Row) throws -> CountedSchool {
        CountedSchool(
            id: try row.id("school_id"), name: try row["name"], unitName: try row["unit_name"],
            dossier: try row.optionalID("dossier_id"),
            state: try row["state", as: String?.self].flatMap(DossierState.init(rawValue:)),
            selfLevel: try row["self_level"], level: try row["level"], grade: try row["grade"],
            degree: try row["degree"],
            punctuality: try row["punctuality", as: String?.self].flatMap(Punctuality.init(rawValue:)))
    }
}
