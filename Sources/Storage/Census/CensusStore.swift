public import Accreditation
public import Criteria
import Postgres

/// Schools counted by what came of their dossiers, for those who may see totals.
public struct CensusStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Counts of the newest of these years by part of the unit, and of all of them over the unit.
    ///
    /// - Parameters:
    ///   - unit: nil for the whole country.
    ///   - years: the newest first; at least one.
    ///   - today: decides which deadlines have passed.
    /// - Returns: no parts for those who may not see it.
    public func census(
        of unit: UnitID?, in years: [SchoolYear], today: Day, as person: PersonID
    ) async throws -> Census {
        let starts = years.map(\.start)
        let rows = try await database.query(
            as: person,
            """
            SELECT c.school_year, c.part, u.name, u.kind, c.state, c.self_level::text AS self_level,
                c.level::text AS level, c.grade::text AS grade, c.degree::text AS degree, c.punctuality, c.kinds,
                c.schools
            FROM (SELECT r.school_year, r.part, r.state, r.self_level, r.level, r.grade, r.degree, r.punctuality,
                    GROUPING(r.part, r.state, r.self_level, r.level, r.grade, r.degree, r.punctuality) AS kinds,
                    count(*)::integer AS schools
                FROM (SELECT school_year, CASE WHEN school_year = \(starts.first ?? 0) THEN part END AS part, state,
                        self_level, level, grade, degree, punctuality
                    FROM census_rows(\(unit)::uuid, \(starts)::integer[], \(today)::date)) r
                GROUP BY GROUPING SETS ((r.school_year, r.part, r.state), (r.school_year, r.self_level),
                    (r.school_year, r.level), (r.school_year, r.grade), (r.school_year, r.degree),
                    (r.school_year, r.punctuality))) c
                LEFT JOIN unit u ON u.id = c.part
            ORDER BY u.kind = 'school', u.name COLLATE "vi-x-icu", c.part
            """)
        return try CensusStore.census(rows)
    }

    /// The criteria that fall short, most often first, and the number of dossiers handed in by rule pack.
    public func criteria(
        of unit: UnitID?, in year: SchoolYear, as person: PersonID
    ) async throws -> (shortfalls: [CriterionShortfall], dossiers: [String: Int]) {
        let rows = try await database.query(
            as: person,
            """
            SELECT pack_id, criterion, level::integer AS level, dossiers
            FROM census_criteria(\(unit)::uuid, \(year.start))
            """)
        var dossiers: [String: Int] = [:]
        var found: [String: [String: CriterionShortfall]] = [:]
        for row in rows {
            let (pack, count) = (try row["pack_id", as: String.self], try row["dossiers", as: Int.self])
            guard let criterion = try row["criterion", as: String?.self] else {
                dossiers[pack] = count
                continue
            }
            let empty = CriterionShortfall(pack: pack, criterion: criterion, levels: [:])
            found[pack, default: [:]][criterion, default: empty].levels[try row["level"]] = count
        }
        let all = found.values.flatMap(\.values)
        return (all.sorted { ($1.dossiers, $0.criterion) < ($0.dossiers, $1.criterion) }, dossiers)
    }
}

extension CensusStore {
    /// GROUPING() has a bit for each column that a row is not grouped by: which column is left says what it counts.
    private static let dimensions: [Int: Census.Dimension] = [
        0b0011111: .state, 0b1101111: .selfLevel, 0b1110111: .level, 0b1111011: .grade,
        0b1111101: .degree, 0b1111110: .punctuality,
    ]

    private static func census(_ rows: [Row]) throws -> Census {
        var census = Census(counts: [], parts: [])
        var states: [Int: [String?: Int]] = [:]
        for row in rows {
            guard let dimension = dimensions[try row["kinds"]] else { continue }
            let value = try row[dimension.rawValue, as: String?.self]
            let (year, schools) = (try row["school_year", as: Int.self], try row["schools", as: Int.self])
            guard dimension == .state else {
                census.counts.append(.init(year: year, dimension: dimension, value: value, schools: schools))
                continue
            }
            states[year, default: [:]][value, default: 0] += schools
            guard let part: UnitID = try row.optionalID("part") else { continue }
            if census.parts.last?.id != part {
                census.parts.append(.init(id: part, name: try row["name"], kind: try row.word("kind"), states: [:]))
            }
            census.parts[census.parts.count - 1].states[value.flatMap(DossierState.init(rawValue:))] = schools
        }
        for (year, values) in states {
            for (value, schools) in values {
                census.counts.append(.init(year: year, dimension: .state, value: value, schools: schools))
            }
        }
        return census
    }
}

extension CensusStore {
    /// A number that changes with whatever counts are made of; nil for those who may not see them.
    public func stamp(of unit: UnitID?, as person: PersonID) async throws -> Int? {
        try await database.answers(as: person, to: Self.stamp(of: unit))
    }

    static func stamp(of unit: UnitID?) -> Question<Int?> {
        Question("SELECT census_stamp(\(unit)::uuid) AS stamp") { try $0.first?["stamp"] }
    }
}
