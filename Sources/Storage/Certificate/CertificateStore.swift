public import Accreditation
public import Criteria
import Postgres

/// The register of recognitions.
public struct CertificateStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What everybody may look up without signing in.
    public func published(_ filter: CertificateFilter, today: Day) async throws -> CertificateList {
        try await list(filter, today, "true", as: nil)
    }

    /// The certificates of the schools with which a person has to do.
    public func register(
        _ filter: CertificateFilter, today: Day, as person: PersonID
    ) async throws -> CertificateList {
        try await list(filter, today, "c.school_id IN (SELECT schools_for('readRegister'))", as: person)
    }

    /// The certificates of these schools whose end is near, the soonest first: at most a page of them, and how many
    /// there are in all.
    public func ending(today: Day, as person: PersonID) async throws -> EndingCertificates {
        try await database.answers(as: person, to: Self.ending(today: today))
    }

    static func ending(today: Day) -> Question<EndingCertificates> {
        Question(
            """
            SELECT \(RegisteredCertificate.columns), count(*) OVER () AS fits FROM published_certificate c
            WHERE c.school_id = ANY(ARRAY(SELECT schools_for('readRegister'))) AND c.valid_until BETWEEN \(today)::date
                    AND \(today)::date + make_interval(months => (SELECT max(s.value::integer) FROM setting s
                        WHERE s.key = 'certificate.endingMonths'))
                AND \(standing(today)) = \(word: CertificateStanding.ending)
            ORDER BY c.valid_until, c.id LIMIT \(CertificateFilter.pageSize)
            """
        ) { rows in
            EndingCertificates(
                certificates: try rows.map(RegisteredCertificate.init(row:)),
                total: try rows.first.map { try $0["fits"] } ?? 0)
        }
    }

    /// Every certificate that a school received, the newest first; public knowledge.
    public func certificates(of school: UnitID, as person: PersonID) async throws -> [RegisteredCertificate] {
        try await database.query(
            as: person,
            """
            SELECT \(RegisteredCertificate.columns) FROM published_certificate c WHERE c.school_id = \(school)
            ORDER BY c.decided_on DESC, c.kind, c.id
            """
        ).map(RegisteredCertificate.init(row:))
    }

    private func list(
        _ filter: CertificateFilter, _ today: Day, _ scope: Query, as person: PersonID?
    ) async throws -> CertificateList {
        let known: Query = "known AS MATERIALIZED (SELECT c.*, \(Self.standing(today)) AS standing \(Self.all(scope)))"
        let fitting: Query = "fitting AS (SELECT * FROM known c WHERE \(Self.conditions(filter)))"
        let wanted: Query = filter.standing.map { "c.standing = \(word: $0)" } ?? "true"
        let answers = try await database.pipeline(
            as: person,
            [
                """
                WITH \(known), \(fitting)
                SELECT \(RegisteredCertificate.columns), count(*) OVER () AS fits FROM fitting c WHERE \(wanted)
                ORDER BY c.decided_on DESC, c.school COLLATE "vi-x-icu", c.kind, c.id \(Self.window(filter.page))
                """,
                """
                WITH \(known), \(fitting)
                SELECT c.standing, count(*)::integer AS number FROM fitting c GROUP BY c.standing
                """,
                """
                SELECT c.unit_id, c.unit, array_agg(DISTINCT extract(year FROM c.decided_on)::integer) AS years
                \(Self.all(scope)) AND c.unit_id IS NOT NULL GROUP BY c.unit_id, c.unit
                ORDER BY c.unit COLLATE "vi-x-icu", c.unit_id
                """,
            ])
        var counts: [CertificateStanding: Int] = [:]
        for row in answers[1] { counts[try row.word("standing")] = try row["number"] }
        return CertificateList(
            certificates: try answers[0].map(RegisteredCertificate.init(row:)),
            total: filter.standing.map { counts[$0] ?? 0 } ?? counts.values.reduce(0, +), counts: counts,
            units: try answers[2].map { .init(id: try $0.id("unit_id"), name: try $0["unit"]) },
            years: Set(try answers[2].flatMap { try $0["years", as: [Int].self] }).sorted(by: >))
    }

    private static func all(_ scope: Query) -> Query { "FROM published_certificate c WHERE \(scope)" }

    /// How a certificate stands, as `Certificate.standing(on:endingMonths:)` says it.
    static func standing(_ today: Day) -> Query {
        """
        CASE WHEN c.withdrawn_on IS NOT NULL THEN 'withdrawn' WHEN c.is_replaced THEN 'replaced'
            WHEN c.valid_until IS NULL THEN 'valid' WHEN c.valid_until < \(today)::date THEN 'ended'
            WHEN c.valid_until <= \(today)::date + make_interval(months => c.ending_months) THEN 'ending'
            ELSE 'valid' END
        """
    }

    private static func conditions(_ filter: CertificateFilter) -> Query {
        var conditions: Query = "true"
        for word in filter.text.split(whereSeparator: \.isWhitespace).prefix(10) {
            conditions += """
                 AND strpos(unaccent(lower(concat_ws(' ', c.school, c.school_name, c.decision_number, c.paper_number,
                    c.school_code))), unaccent(lower(\(String(word))))) > 0
                """
        }
        if let kind = filter.kind { conditions += " AND c.kind = \(word: kind)" }
        if let rank = filter.rank { conditions += " AND c.rank = \(rank)" }
        if let unit = filter.unit { conditions += " AND c.unit_id = \(unit)" }
        if let year = filter.year { conditions += " AND extract(year FROM c.decided_on) = \(year)" }
        return conditions
    }

    private static func window(_ page: Int?) -> Query {
        guard let page else { return "" }
        let size = CertificateFilter.pageSize
        return "LIMIT \(size) OFFSET \((max(1, page) - 1) * size)"
    }
}

/// Certificates whose end is near, the soonest first.
public struct EndingCertificates: Sendable, Hashable {
    /// At most a page of them.
    public let certificates: [RegisteredCertificate]
    /// How many there are in all.
    public let total: Int
}
