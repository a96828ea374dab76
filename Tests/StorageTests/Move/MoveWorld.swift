import Accreditation
import Criteria
import Logging
import Postgres
import Storage
import TestSupport
import Testing

/// A dossier under the primary schools' pack with answers in every place that the amended pack changes.
struct MoveWorld {
    let sheets: SheetWorld
    let amended: RulePack
    var world: TestWorld { sheets.world }
    var chair: PersonID { sheets.chair }
    var moves: MoveStore { MoveStore(world.database, packs: sheets.packs) }
    var there: AnswerPlaces { AnswerPlaces(from: sheets.pack, to: amended) }
    var back: AnswerPlaces { AnswerPlaces(from: amended, to: sheets.pack) }

    static func with(_ body: (MoveWorld) async throws -> Void) async throws {
        try await SheetWorld.with { sheets in
            let world = MoveWorld(sheets: sheets, amended: try await sheets.world.keepAmendedPack())
            try await world.fill()
            try await body(world)
        }
    }

    private func fill() async throws {
        for path in ["1.1/1/a", "1.1/1/b", "1.1/1/c", "1.2/1/a", "1.3/1/b"] {
            try await sheets.rate(path, .whole(path == "1.2/1/a" ? .unmet : .met))
        }
        try await sheets.rate("1.4/1/b", .requirements([.met, nil]))
        try await sheets.write("Có chiến lược.")
        try await sheets.write("Hội đồng trường hoạt động tốt.", "strengths", of: "1.2")
        let (school, dossier, member) = (world.school.uuid, sheets.dossier.id.uuid, sheets.member.uuid)
        let evidence = EvidenceID().uuid
        for statement: Query in [
            """
            INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
            VALUES (\(evidence), \(school), \(dossier), '1.2', 1, 1, 'H1-1.2-01', 'Quyết định', \(member))
            """,
            "INSERT INTO evidence_use VALUES (\(school), \(dossier), \(evidence), '1.2', 1, 'a', \(member))",
            "INSERT INTO evidence_use VALUES (\(school), \(dossier), \(evidence), '1.1', 1, 'c', \(member))",
            """
            INSERT INTO improvement (school_id, dossier_id, criterion, position, measure, written_by)
            VALUES (\(school), \(dossier), '1.2', 0, 'Kiện toàn hội đồng', \(member))
            """,
            "INSERT INTO criterion_assignment VALUES (\(school), \(dossier), '1.3', \(member), NULL)",
            """
            INSERT INTO collecting_row (school_id, dossier_id, position, criterion, indicator, name, written_by)
            VALUES (\(school), \(dossier), 1, '1.2', '1.2/1/a', 'Nghị quyết', \(member)),
                (\(school), \(dossier), 2, '1.1', '1.1/1/c', 'Biên bản', \(member))
            """,
        ] { try await world.owner.execute(statement) }
    }

    func seen() async throws -> Dossier { try await sheets.seen(by: chair) }

    @discardableResult
    func move() async throws -> MoveID {
        try await moves.move(try await seen(), along: there, because: "Có văn bản sửa đổi.", as: chair)
    }

    func undo() async throws {
        let last = try #require(try await moves.moves(of: sheets.dossier.id, as: chair).undoable)
        try await moves.undo(last, of: try await seen(), along: back, because: "Chuyển nhầm.", as: chair)
    }

    func content() async throws -> DossierContent {
        try await DossierStore(world.database).content(of: try await seen(), as: chair)
    }

    func aside() async throws -> [AsideAnswer] {
        try await moves.setAside(of: sheets.dossier.id, as: chair)
    }

    /// What the audit of the whole database finds.
    func audit() async throws -> [AuditFinding] {
        let audit = Audit(
            address: world.schema.owner, schema: world.schema.schema, logger: Logger(label: "test"))
        let report = try await audit.verify()
        await audit.shutdown()
        return report.findings
    }
}
