public import Logging
import Postgres

/// Verifies the history: every chain of events, and every recorded row against its last event.
public struct Audit: Sendable {
    private let pool: Pool
    private static let batch = 2000

    /// - Parameter address: a libpq connection string or URL for the owner of the schema, who sees every row.
    public init(address: String, schema: String = Database.standardSchema, logger: Logger) {
        var configuration = PoolConfiguration(address: address, size: 1)
        configuration.applicationName = "accreditation audit"
        configuration.statementTimeout = .seconds(3600)
        configuration.setUp = [Database.searchPath(schema)]
        pool = Pool(configuration, logger: logger)
    }

    /// Closes the connection.
    public func shutdown() async { await pool.shutdown() }

    /// Reads everything in one state of the data.
    public func verify() async throws -> AuditReport {
        try await pool.transaction(level: .repeatableRead, readOnly: true) { transaction in
            var report = AuditReport()
            let chains = try await transaction.query(
                """
                SELECT coalesce(c.chain, e.chain)::text AS chain, c.seq, c.hash
                FROM event_chain c FULL JOIN (SELECT DISTINCT chain FROM event) e ON e.chain = c.chain ORDER BY 1
                """)
            for row in chains { try await verify(chain: row, in: transaction, &report) }
            let tables = try await transaction.query(
                "SELECT name, chain, keys, digested FROM recorded_table ORDER BY name")
            for row in tables { try await verify(table: row, in: transaction, &report) }
            return report
        }
    }

    private func verify(chain row: Row, in transaction: Transaction, _ report: inout AuditReport) async throws {
        let chain = try row["chain", as: String.self]
        var check = ChainCheck(chain: chain)
        var after = Int.min
        while true {
            let rows = try await transaction.query(
                """
                SELECT seq, (extract(epoch FROM at) * 1000000)::bigint AS microseconds,
                    coalesce(person::text, '') AS person, act, subject, coalesce(content, '') AS content, hash
                FROM event WHERE chain = \(chain)::uuid AND seq > \(after) ORDER BY seq LIMIT \(Audit.batch)
                """)
            for row in rows { check.add(try Audit.event(row)) }
            report.events += rows.count
            guard let last = rows.last, rows.count == Audit.batch else { break }
            after = try last["seq"]
        }
        check.finish(headNumber: try row["seq"], headHash: try row["hash"])
        report.chains += 1
        report.findings += check.findings
    }

    private static func event(_ row: Row) throws -> ChainCheck.Event {
        .init(
            number: try row["seq"], microseconds: try row["microseconds"], person: try row["person"],
            act: try row["act"], subject: try row["subject"], content: try row["content"], hash: try row["hash"])
    }

    private func verify(table row: Row, in transaction: Transaction, _ report: inout AuditReport) async throws {
        let name = try row["name", as: String.self]
        let keys = try row["keys", as: String.self].split(separator: ",").map(String.init)
        let digested = try row["digested", as: String.self].split(separator: ",").map(String.init)
        let subject = keys.map { "coalesce(t.\($0)::text, '')" }.joined(separator: " || '/' || ")
        let differences = try await transaction.query(
            """
            WITH live AS (
                SELECT \(name) || '/' || \(unsafe: subject) AS subject,
                    event_content(to_jsonb(t), \(digested)::text[]) AS content FROM \(identifier: name) t),
            told AS (
                SELECT DISTINCT ON (subject) subject, content, chain::text AS chain FROM event
                WHERE subject LIKE \(name + "/%") ORDER BY subject, at DESC, seq DESC)
            SELECT coalesce(l.subject, t.subject) AS subject, coalesce(t.chain, '') AS chain,
                l.subject IS NOT NULL AS lives, t.subject IS NOT NULL AS told
            FROM live l FULL JOIN told t ON t.subject = l.subject
            WHERE l.content IS DISTINCT FROM t.content ORDER BY 1
            """)
        report.findings += try differences.map(Audit.finding)
        let count = try await transaction.query("SELECT count(*) AS rows FROM \(identifier: name)")
        report.rows += try count[0]["rows", as: Int.self]
    }

    private static func finding(_ row: Row) throws -> AuditFinding {
        let kind: AuditFinding.Kind =
            switch (try row["lives", as: Bool.self], try row["told", as: Bool.self]) {
            case (true, true): .changedPastHistory
            case (true, false): .withoutHistory
            default: .vanished
            }
        return AuditFinding(kind: kind, chain: try row["chain"], number: nil, subject: try row["subject"])
    }
}
