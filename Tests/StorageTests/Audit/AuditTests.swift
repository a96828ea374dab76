import Accreditation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct AuditTests {
    @Test func anUntouchedHistoryIsSound() async throws {
        try await TestWorld.with { world in
            try await AuditTests.work(in: world)
            let report = try await AuditTests.verify(world)
            #expect(report.findings == [])
            #expect(report.events > 30)
            #expect(report.rows > 30)
        }
    }

    /// One statement by which somebody with access to the database cheats, and what must be found.
    static let damages: [(sql: String, kind: AuditFinding.Kind, subject: String)] = [
        (
            "UPDATE event SET person = gen_random_uuid() WHERE subject LIKE 'finding/%/a' AND seq > 3", .edited,
            "finding/"
        ),
        (
            "UPDATE event SET content = replace(content, 'unmet', 'met') WHERE act = 'finding.update'", .edited,
            "finding/"
        ),
        ("UPDATE event SET at = at + interval '1 second' WHERE act = 'dossier.insert'", .edited, "dossier/"),
        ("DELETE FROM event WHERE act = 'finding.insert'", .gap, "finding/"),
        ("DELETE FROM event e WHERE seq = (SELECT max(seq) FROM event x WHERE x.chain = e.chain)", .truncated, "head"),
        ("UPDATE event_chain SET seq = seq - 1", .truncated, "head"),
        ("DELETE FROM event_chain", .truncated, "head"),
        ("UPDATE finding SET verdict = 'met'", .changedPastHistory, "finding/"),
        ("UPDATE dossier SET state = 'recognised'", .changedPastHistory, "dossier/"),
        ("UPDATE person SET full_name = 'Ai khác' WHERE full_name = 'Bùi Văn Viên'", .changedPastHistory, "person/"),
        ("DELETE FROM finding", .vanished, "finding/"),
        ("INSERT INTO setting (key, value) VALUES ('x', '1')", .withoutHistory, "setting/"),
    ]

    @Test(arguments: damages.indices)
    func everyDamageIsFoundAndNamed(_ index: Int) async throws {
        let damage = AuditTests.damages[index]
        try await TestWorld.with { world in
            try await AuditTests.work(in: world)
            try await world.owner.transaction { transaction in
                for table in ["finding", "dossier", "person", "setting"] {
                    try await transaction.execute("ALTER TABLE \(unsafe: table) DISABLE TRIGGER USER")
                }
                try await transaction.execute("\(unsafe: damage.sql)")
            }
            let findings = try await AuditTests.verify(world).findings
            #expect(findings.contains { $0.kind == damage.kind && $0.subject.hasPrefix(damage.subject) })
        }
    }

    private static func work(in world: TestWorld) async throws {
        let dossier = try await world.makeDossier()
        for indicator in ["a", "b"] {
            try await world.owner.execute(
                """
                INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                VALUES (\(world.school.uuid), \(dossier.uuid), '1.1', 1, \(indicator), 'met',
                    \(world.people.member.uuid))
                """)
        }
        try await world.owner.execute("UPDATE finding SET verdict = 'unmet', version = 2 WHERE indicator = 'a'")
    }

    private static func verify(_ world: TestWorld) async throws -> AuditReport {
        let audit = Audit(address: world.schema.owner, schema: world.schema.schema, logger: Logger(label: "test"))
        let report = try await audit.verify()
        await audit.shutdown()
        return report
    }
}
