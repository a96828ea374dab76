public import Accreditation
public import Criteria
import Postgres

/// What start pages count.
public struct StartStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// How many of the schools that this person manages stand where, by the newest dossier of each.
    ///
    /// - Parameter today: decides which deadlines have passed.
    public func counts(today: Day, as person: PersonID) async throws -> SchoolCounts {
        let rows = try await database.query(
            as: person,
            """
            SELECT d.state, count(*)::integer AS count,
                count(*) FILTER (WHERE d.due_on < \(today)::date
                    AND d.state = ANY(\(DossierState.editable.map(\.rawValue))))::integer AS overdue
            FROM (SELECT DISTINCT school_id FROM managed_schools()) AS m
                LEFT JOIN LATERAL (SELECT x.state, x.due_on FROM dossier x WHERE x.school_id = m.school_id
                    ORDER BY x.school_year DESC LIMIT 1) AS d ON true
            GROUP BY d.state
            """)
        var counts = SchoolCounts()
        for row in rows {
            let count = try row["count", as: Int.self]
            counts.overdue += try row["overdue", as: Int.self]
            if let state = try row["state", as: String?.self].flatMap(DossierState.init(rawValue:)) {
                counts.byState[state] = count
            } else {
                counts.withoutDossier = count
            }
        }
        return counts
    }
}

/// How many schools stand where.
public struct SchoolCounts: Sendable, Hashable {
    /// Schools by the state of their newest dossier.
    public var byState: [DossierState: Int] = [:]
    /// Schools that have none yet.
    public var withoutDossier = 0
    /// Schools whose deadline has passed while their council still works.
    public var overdue = 0
    /// All of them.
    public var total: Int { byState.values.reduce(withoutDossier, +) }
}
