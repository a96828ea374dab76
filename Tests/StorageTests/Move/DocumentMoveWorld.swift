import Accreditation
import Criteria
import Logging
import Postgres
import Storage
import TestSupport
import Testing

/// A dossier with general assessments and an improvement plan, and a pack in which most of what they name has another
/// code or is gone.
struct DocumentMoveWorld {
    let plans: PlanWorld
    let old: RulePack
    let amended: RulePack
    var world: TestWorld { plans.world }
    var chair: PersonID { world.people.principal }
    var moves: MoveStore { MoveStore(world.database, packs: RulePackStore(world.database)) }

    static func with(_ body: (DocumentMoveWorld) async throws -> Void) async throws {
        try await PlanWorld.with { plans in
            let source = try amendedSource()
            let amended = try #require(PackReader.read(source, schema: nil).0)
            try await RulePackStore(plans.world.database).store(source, amended)
            let world = DocumentMoveWorld(
                plans: plans, old: try await plans.world.keepPack("57-2026-general"), amended: amended)
            try await world.fill()
            try await body(world)
        }
    }

    /// Standard 2, criterion 3.2, the text about trends and the review after the first semester are withdrawn; what
    /// comes behind the standard and the criterion moves up.
    private static func amendedSource() throws -> PackSource {
        let place = try #require(TestWorld.standards.packs.firstIndex { $0.id == "57-2026-general" })
        var source = TestWorld.standards.sources[place]
        let base = source.id
        let codes = [
            ("3.1", "2.1"), ("3.3", "2.2"), ("3.4", "2.3"), ("3.5", "2.4"), ("4.1", "3.1"), ("4.2", "3.2"),
            ("4.3", "3.3"),
        ]
        for (before, after) in codes {
            edit("\(before).xml", of: &source) { $0.replacing("code=\"\(before)\"", with: "code=\"\(after)\"") }
        }
        edit("circular.xml", of: &source) { text in
            text.replacing("\"\(base)\"", with: "\"\(base)+thu-nghiem\"")
                .without("<standard id=\"phat-trien-doi-ngu\"", upTo: "</standard>")
                .without("<criterion file=\"3.2.xml\"", upTo: "/>")
                .without("<end-of-first-semester", upTo: "/>")
                .without("<standard-text id=\"trend\"", upTo: "</standard-text>")
                .without("<review at=\"ra-soat-hoc-ky-1\"", upTo: "/>")
                .replacing("nguoi-hoc\" code=\"3\"", with: "nguoi-hoc\" code=\"2\"")
                .replacing("moi-truong\" code=\"4\"", with: "moi-truong\" code=\"3\"")
        }
        for gone in ["2.1.xml", "2.2.xml", "2.3.xml", "3.2.xml"] { source.files[gone] = nil }
        source.id = base + "+thu-nghiem"
        return source
    }

    private static func edit(_ file: String, of source: inout PackSource, _ change: (String) -> String) {
        source.files[file] = source.files[file].map { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
    }

    private func fill() async throws {
        for (standard, field) in [
            ("lower-secondary:2", "strengths"), ("lower-secondary:3", "strengths"), ("upper-secondary:3", "trend"),
            ("upper-secondary:4", "limits"),
        ] {
            try await plans.assessments.save(
                "\(standard) \(field)", as: try plans.field(field), of: try plans.standard(standard),
                in: try await plans.dossier(), seen: 0, by: plans.member)
        }
        _ = try await plans.addLibrary()
        try await add("Thiếu giáo viên", "lower-secondary:2", "lower-secondary:2.1")
        try await add("Chưa phân hóa", "lower-secondary:3", "lower-secondary:3.2")
        for (place, text) in [
            (PlanPlace.grounds, "Báo cáo tự đánh giá"), (.review("ra-soat-hoc-ky-1"), "Đạt 40%"),
            (.review("ra-soat-cuoi-nam"), "Đạt 90%"),
        ] {
            try await plans.plans.save(
                PlanRow([.content: text]), at: place, in: try await plans.dossier(), seen: 0, as: plans.member)
        }
    }

    /// Registers a piece of evidence for the withdrawn criterion 2.1 and one for 3.1, which gets that number.
    func addEvidence() async throws {
        let (school, dossier, member) = (world.school.uuid, plans.id.uuid, plans.member.uuid)
        for criterion in ["2.1", "3.1"] {
            try await world.owner.execute(
                """
                INSERT INTO evidence (school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(school), \(dossier), \(criterion), 1, 1, \("MC.\(criterion).01"), 'Quyết định', \(member))
                """)
        }
    }

    /// The criteria of the pieces of evidence, by the pieces' codes, which never change.
    func evidenceCriteria() async throws -> [String: String] {
        let rows = try await world.owner.query(
            "SELECT code, criterion FROM evidence WHERE dossier_id = \(plans.id.uuid)")
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0["code"], try $0["criterion", as: String.self]) })
    }

    private func add(_ limits: String, _ standard: String, _ criterion: String) async throws {
        try await plans.plans.add(
            PlanRow([.standard: standard, .criterion: criterion, .limits: limits]), as: PlanIssueID(),
            in: try await plans.dossier(), as: plans.member)
    }

    func move() async throws {
        try await moves.move(
            try await plans.dossier(as: chair), along: AnswerPlaces(from: old, to: amended),
            because: "Có văn bản sửa đổi.", as: chair)
    }

    /// Takes the last move back, or moves to the first pack as to any other.
    func goBack(takingBack: Bool) async throws {
        let (dossier, places) = (try await plans.dossier(as: chair), AnswerPlaces(from: amended, to: old))
        if takingBack {
            let last = try #require(try await moves.moves(of: plans.id, as: chair).undoable)
            try await moves.undo(last, of: dossier, along: places, because: "Chuyển nhầm.", as: chair)
        } else {
            try await moves.move(dossier, along: places, because: "Chuyển về.", as: chair)
        }
    }

    func content() async throws -> DossierContent {
        try await DossierStore(world.database).content(of: try await plans.dossier(as: chair), as: chair)
    }

    /// The codes that the plan's issues name, in the order of the plan.
    func named() async throws -> [[String]] {
        try #require(try await content().plan).issues.map { [$0.row[.standard], $0.row[.criterion]] }
    }

    func aside() async throws -> [AsideAnswer] { try await moves.setAside(of: plans.id, as: chair) }

    /// What the audit of the whole database finds.
    func audit() async throws -> [AuditFinding] {
        let audit = Audit(
            address: world.schema.owner, schema: world.schema.schema, logger: Logger(label: "test"))
        let report = try await audit.verify()
        await audit.shutdown()
        return report.findings
    }
}

extension String {
    /// The text without its first piece from one mark to the end of another.
    fileprivate func without(_ start: String, upTo end: String) -> String {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return self
        }
        return String(self[..<first.lowerBound] + self[last.upperBound...])
    }
}
