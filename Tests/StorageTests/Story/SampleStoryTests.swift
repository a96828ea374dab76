import Accreditation
import Criteria
import Foundation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct SampleStoryTests {
    @Test func theStoryIsToldAsWrittenAndItsHistoryIsSound() async throws {
        try await SampleStoryTests.told { schema, owner, accounts in
            #expect(accounts.count == 60)
            let states = try await owner.query(
                """
                SELECT u.name, d.state, p.level FROM dossier d JOIN unit u ON u.id = d.school_id
                    JOIN dossier_progress p ON p.dossier_id = d.id ORDER BY u.name
                """)
            let found = try states.map { row in
                let (name, state): (String, String) = (try row["name"], try row["state"])
                return "\(name): \(state) \(try row["level", as: Int.self])"
            }
            #expect(
                Set(found) == [
                    "Trường Tiểu học Hạ Vân: drafting 2", "Trường Mầm non Trung Môn: returned 2",
                    "Trường Trung học cơ sở Khê Thượng: drafting 0",
                    "Trường Trung học cơ sở Khê Thượng: drafting 1",
                    "Trường Tiểu học và Trung học cơ sở Đá Bàn: drafting 0",
                    "Trường Mầm non Bình Lộc: drafted 2", "Trường Trung học cơ sở Vĩnh Phong: evaluating 1",
                ])
            let returned = try await owner.query("SELECT criterion FROM return_item ORDER BY criterion")
            #expect(try returned.map { try $0["criterion", as: String.self] } == ["2.2", "3.4", "5.4"])
            let reasons = try await owner.query("SELECT count(*)::integer AS n FROM figure_reason WHERE seen <> ''")
            #expect(try reasons[0]["n", as: Int.self] == 2)
            let counts = try await owner.query(
                """
                SELECT (SELECT count(*) FROM opinion_sheet WHERE handed_in_at IS NOT NULL)::integer AS opinions,
                    (SELECT count(*) FROM draft_item)::integer AS answers,
                    (SELECT count(*) FROM deputy)::integer AS deputies,
                    (SELECT count(*) FROM person WHERE phone LIKE '0200 3876 30_')::integer AS listed
                """)
            #expect(
                try ["opinions", "answers", "deputies", "listed"].map { try counts[0][$0, as: Int.self] } == [
                    4, 1, 1, 3,
                ])
            for (table, number) in SampleStoryTests.shown {
                let rows = try await owner.query(Query(unsafe: "SELECT count(*)::integer AS n FROM \(table)"))
                #expect(try rows[0]["n", as: Int.self] == number, "\(table)")
            }
            #expect(try await SampleStoryTests.verify(schema) == [])
            for damage in SampleStoryTests.damages { try await damage.isFound(schema, owner) }
        }
    }

    /// What the story shows once or more, and how often.
    private static let shown = [
        "step_paper WHERE handed_in_at IS NOT NULL": 10, "team WHERE change_reason <> ''": 1,
        "certificate": 5, "certificate_withdrawal": 1, "follow_up": 3, "follow_up_review": 1,
        "verification": 2, "verification_request": 1, "time_exception": 1, "entry_window": 1,
        "notice WHERE kind = 'reminder'": 1, "guest_access": 1, "dispatch": 3, "unit_act": 1,
    ]

    static let damages = [
        Damage(
            sql: "UPDATE finding SET verdict = 'met', requirements = NULL WHERE criterion = '3.6' AND level = 3",
            subject: "finding/"),
        Damage(sql: "UPDATE event SET person = NULL WHERE act = 'submission.insert'", subject: "submission/"),
    ]

    /// A change by hand, past the triggers, undone afterwards.
    struct Damage {
        let sql: String
        let subject: String

        func isFound(_ schema: TestDatabase, _ owner: Pool) async throws {
            let table = sql.split(separator: " ")[1]
            try await owner.runScript("CREATE TABLE kept AS SELECT * FROM \(table)")
            try await owner.runScript("ALTER TABLE \(table) DISABLE TRIGGER USER; \(sql)")
            let findings = try await SampleStoryTests.verify(schema)
            #expect(!findings.isEmpty)
            #expect(findings.allSatisfy { $0.subject.hasPrefix(subject) })
            try await owner.runScript(
                "DELETE FROM \(table); INSERT INTO \(table) SELECT * FROM kept; DROP TABLE kept")
        }
    }

    private static func told(
        _ body: (TestDatabase, Pool, [SampleAccount]) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "story-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = FileStore(folder: folder)
        try files.prepare()
        let logger = Logger(label: "test")
        try await TestDatabase.with { schema in
            let database = Database(address: schema.server, schema: schema.schema, logger: logger)
            let standards = TestWorld.standards
            try await RulePackStore(database).store(standards)
            await database.shutdown()
            let story = SampleStory(
                owner: schema.owner, server: schema.server, schema: schema.schema, files: files,
                packs: standards.packs, cost: .light, logger: logger)
            let owner = Pool(PoolConfiguration(address: schema.owner, size: 1), logger: logger)
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(schema, owner, try await story.tell()))
            } catch {
                result = .failure(error)
            }
            await story.shutdown()
            await owner.shutdown()
            try result.get()
        }
    }

    private static func verify(_ schema: TestDatabase) async throws -> [AuditFinding] {
        let audit = Audit(address: schema.owner, schema: schema.schema, logger: Logger(label: "test"))
        let report = try await audit.verify()
        await audit.shutdown()
        return report.findings
    }
}
