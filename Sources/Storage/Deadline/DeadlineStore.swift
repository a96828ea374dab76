public import Accreditation
public import Criteria
import Postgres

/// When the dossiers of a person's schools are due.
public struct DeadlineStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The next due days with the number of dossiers whose councils still work on them, earliest first.
    ///
    /// - Parameter limit: how many days at most.
    public func nextDue(from day: Day, limit: Int = 3, as person: PersonID) async throws -> [(day: Day, count: Int)] {
        let rows = try await database.query(
            as: person,
            """
            SELECT d.due_on::text AS due, count(*)::integer AS count
            FROM dossier d JOIN (SELECT DISTINCT school_id FROM managed_schools()) AS m USING (school_id)
            WHERE d.due_on >= \(day)::date AND d.state = ANY(\(DossierState.editable.map(\.rawValue)))
            GROUP BY d.due_on ORDER BY d.due_on LIMIT \(limit)
            """)
        return try rows.compactMap { row in
            let count = try row["count", as: Int.self]
            return Day(iso: try row["due", as: String.self]).map { ($0, count) }
        }
    }
}
