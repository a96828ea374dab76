public import Accreditation
import Criteria
import Postgres

import struct Foundation.Decimal

/// Totals of official figures over many schools. Figures that are not official yet are never in them.
public struct RollUpStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What is added up.
    public struct Question: Sendable, Hashable {
        public var name: RoundName
        /// The unit; nil for the whole country.
        public var unit: UnitID?
        /// Kinds of school that use the form.
        public var kinds: [String]

        public init(name: RoundName, unit: UnitID?, kinds: [String]) {
            self.name = name
            self.unit = unit
            self.kinds = kinds
        }
    }

    /// How many schools of each part have official figures; nothing to those who may not see it.
    public func counts(_ question: Question, as person: PersonID) async throws -> [PartCount] {
        try await database.query(
            as: person,
            """
            SELECT c.part, u.name, u.kind, c.schools, c.official, c.on_time, c.after_cut_off, c.corrected
            FROM official_counts(\(question.unit), \(question.name.year.start), \(question.name.number.rawValue),
                \(question.kinds)::text[]) c JOIN unit u ON u.id = c.part
            ORDER BY u.kind = 'school', u.name COLLATE "vi-x-icu", u.id
            """
        ).map { row in
            PartCount(
                part: try row.id("part"), name: try row["name"], kind: try row.word("kind"),
                schools: try row["schools"], official: try row["official"], onTime: try row["on_time"],
                afterCutOff: try row["after_cut_off"], corrected: try row["corrected"])
        }
    }

    /// The totals of some figures by part.
    public func totals(
        _ question: Question, keys: [String], as person: PersonID
    ) async throws -> [PartTotal] {
        try await database.query(
            as: person,
            """
            SELECT part, key, total::text AS total, first_total::text AS first_total, schools
            FROM official_totals(\(question.unit), \(question.name.year.start), \(question.name.number.rawValue),
                \(question.kinds)::text[], \(keys)::text[])
            """
        ).map { row in
            PartTotal(
                part: try row.id("part"), key: try row["key"], total: try row.decimal("total"),
                first: try row.decimal("first_total"), schools: try row["schools"])
        }
    }

    /// The schools behind a total, by name, those without official figures too.
    public func schools(_ question: Question, keys: [String], as person: PersonID) async throws -> [OfficialFigures] {
        let name = question.name
        return try await database.query(
            as: person,
            """
            SELECT u.id, u.name, coalesce(r.versions, 0) AS versions, f.keys, f.news, f.firsts
            FROM schools_by_part(\(question.unit), \(question.kinds)::text[]) s JOIN unit u ON u.id = s.school_id
                LEFT JOIN school_round r ON r.school_id = u.id AND r.school_year = \(name.year)
                    AND r.number = \(name.number.rawValue)
                LEFT JOIN LATERAL (SELECT array_agg(key) AS keys, array_agg(coalesce(newest::text, '')) AS news,
                    array_agg(coalesce(first::text, '')) AS firsts FROM (
                    SELECT f.key, sum(f.figure) FILTER (WHERE f.version = r.versions) AS newest,
                        sum(f.figure) FILTER (WHERE f.version = 1) AS first
                    FROM official_figure f WHERE f.school_id = u.id AND f.school_year = \(name.year)
                        AND f.number = \(name.number.rawValue) AND f.key = ANY(\(keys)::text[])
                        AND f.version IN (1, r.versions) GROUP BY f.key) AS g) f ON true
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """
        ).map(OfficialFigures.init(row:))
    }
}

extension OfficialFigures {
    init(row: Row) throws {
        let keys: [String] = try row["keys", as: [String]?.self] ?? []
        let news: [String] = try row["news", as: [String]?.self] ?? []
        let firsts: [String] = try row["firsts", as: [String]?.self] ?? []
        self.init(
            school: try row.id("id"), name: try row["name"], versions: try row["versions"],
            figures: RollUpStore.figures(keys, news), first: RollUpStore.figures(keys, firsts))
    }
}

extension RollUpStore {
    fileprivate static func figures(_ keys: [String], _ texts: [String]) -> [String: Decimal] {
        Dictionary(
            zip(keys, texts).compactMap { key, text in Decimal(string: text).map { (key, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}

extension Row {
    /// The number in a text column, or nil.
    func decimal(_ column: String) throws -> Decimal? {
        try self[column, as: String?.self].flatMap { Decimal(string: $0) }
    }
}
