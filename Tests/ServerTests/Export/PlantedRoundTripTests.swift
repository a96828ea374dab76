import Accreditation
import Criteria
import Documents
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// A dossier that went all the way: carried over, handed in, returned, evaluated, with papers, scans, figures that were
/// collected and corrected, and an outcome.
@Suite struct PlantedRoundTripTests {
    @Test func whatADossierWentThroughComesBack() async throws {
        try await ArchiveLeakTests.with { planted, app in
            try await planted.world.put(planted.dossier, into: .recognised)
            try await PlantedRoundTripTests.collectFigures(planted)
            let head = planted.world.people.principal
            let path = try await ExportHome.archive(of: planted.dossier, as: head, app)
            try await ExportHome.with(story: false) { other in
                try await other.take(path)
                let again = try await other.archive(planted.dossier, as: head)
                #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: path)))
                for table in PlantedRoundTripTests.tables {
                    let rows = try await other.owner.query("SELECT FROM \(identifier: table)")
                    #expect(!rows.isEmpty, "\(table)")
                }
                let audit = Audit(address: other.schema.owner, schema: other.schema.schema, logger: Silence.logger)
                let findings = try await audit.verify().findings
                await audit.shutdown()
                #expect(findings == [])
            }
        }
    }

    private static let tables = [
        "submission", "review", "return_item", "team", "team_member", "conclusion", "outcome", "paper_text",
        "paper_version", "paper_scan", "evidence_revision", "figure_value", "school_round", "round_act", "cell_return",
        "official_snapshot", "official_figure", "carried_event", "dossier_import",
        "evaluation_draft", "draft_item", "draft_answer",
    ]

    /// One collection whose figures were returned, confirmed, made official and corrected.
    private static func collectFigures(_ planted: PlantedWorld) async throws {
        let (school, dossier) = (planted.world.school.uuid, planted.dossier.uuid)
        let (head, officer) = (planted.world.people.principal.uuid, planted.world.people.districtOfficer.uuid)
        let content = #"{"classes/grade-1":"3"}"#
        let hash = ContentHash.hex(content.utf8)
        let round: Query = "\(school), 2024, 1"
        func act(_ position: Int, _ step: String, _ person: UUID, _ reason: String = "") -> Query {
            """
            INSERT INTO round_act (school_id, school_year, number, position, step, content, content_hash, reason,
                done_by, done_at)
            VALUES (\(round), \(position), \(step), \(step == "confirm" ? content : ""), \(hash), \(reason), \(person),
                '2024-10-01')
            """
        }
        try await planted.world.owner.transaction { transaction in
            try await transaction.execute("ALTER TABLE round_act DISABLE TRIGGER guard")
            for statement in [
                """
                INSERT INTO figure_value VALUES
                    (\(school), 2024, 'classes/grade-1', '3', \(dossier), 'typed', '', \(head))
                """,
                "INSERT INTO school_round VALUES (\(round), 5, 2)",
                act(1, "confirm", head), act(2, "return", officer, "Xem lại"), act(3, "confirm", head),
                act(4, "confirm", head, "Đếm thiếu một lớp"), act(5, "approve", officer),
                "INSERT INTO cell_return VALUES (\(round), 2, 'classes/grade-1', 'Xem lại')",
                """
                INSERT INTO official_snapshot VALUES
                    (\(round), 1, 3, 3, \(content), \(hash), NULL, 'onTime', '2024-10-20'),
                    (\(round), 2, 4, 5, \(content), \(hash), NULL, 'onTime', '2024-11-20')
                """,
                "INSERT INTO official_figure VALUES (2024, 1, 'classes/grade-1', \(school), 1, 3)",
            ] as [Query] { try await transaction.execute(statement) }
            try await transaction.execute("ALTER TABLE round_act ENABLE TRIGGER guard")
        }
    }
}
