public import Accreditation
import Criteria
import Postgres

/// A province's pool of evaluators.
public struct EvaluatorStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The pool of a province by name; empty for those who do not keep it.
    public func pool(of province: UnitID, as person: PersonID) async throws -> [EvaluatorEntry] {
        try await database.read(as: person) { transaction in
            try await EvaluatorStore.entries("r.unit_id = \(province) AND keeps_in_pool(p.id)", in: transaction)
        }
    }

    /// One evaluator, for whoever keeps the pool and for the evaluator; nil where there is none.
    public func evaluator(_ id: PersonID, as person: PersonID) async throws -> EvaluatorEntry? {
        try await database.read(as: person) { transaction in
            try await EvaluatorStore.entries(
                "p.id = \(id) AND (p.id = \(person) OR keeps_in_pool(p.id))", in: transaction
            ).first
        }
    }

    private static func entries(_ wanted: Query, in transaction: Transaction) async throws -> [EvaluatorEntry] {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT p.id, p.full_name COLLATE "vi-x-icu" AS full_name, p.post, p.phone,
                coalesce(e.elsewhere, '') AS elsewhere,
                coalesce(e.version, 0) AS version, (SELECT count(*) FROM team_member m JOIN dossier d
                    ON d.id = m.dossier_id WHERE m.person_id = p.id AND d.state = 'evaluating') AS running
            FROM role_assignment r JOIN person p ON p.id = r.person_id
                LEFT JOIN evaluator_profile e ON e.person_id = p.id
            WHERE r.role = \(word: Role.evaluator) AND r.ended_at IS NULL AND p.disabled_at IS NULL AND \(wanted)
            ORDER BY full_name, p.id
            """)
        let people: [PersonID] = try rows.map { try $0.id("id") }
        let records = try await records(of: people, in: transaction)
        return try zip(people, rows).map { person, row in
            EvaluatorEntry(
                person: person, name: try row["full_name"], post: try row["post"], phone: try row["phone"],
                record: records[person] ?? EvaluatorRecord(), elsewhere: try row["elsewhere"],
                version: try row["version"], runningTeams: try row["running"])
        }
    }
}
