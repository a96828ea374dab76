import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

/// A dossier in the database with random answers, which goes from pack to pack.
struct ChainDossier {
    let world: TestWorld
    let id: DossierID
    let parts: [String]
    /// Reads packs from the database, none of which it has seen before.
    let packs: RulePackStore
    var chair: PersonID { world.people.principal }
    var moves: MoveStore { MoveStore(world.database, packs: packs) }

    init(_ stage: PackStage, year: Int, in world: TestWorld, _ dice: inout Dice) async throws {
        self.world = world
        packs = RulePackStore(world.database)
        parts = dice.chance(0.5) ? stage.pack.schoolingLevels.map { $0.entries.prefix(2).map(\.id) } ?? [] : []
        try await RulePackStore(world.database).store(stage.source, stage.pack)
        id = try await world.makeDossier(year: year, pack: stage.pack, parts: parts)
        try await write(share: 0.7, under: stage.pack, &dice)
    }

    /// Fills a share of all places; what stands there already is written anew.
    func write(share: Double, under pack: RulePack, _ dice: inout Dice) async throws {
        let person = world.people.member.description
        let rows = AnswerRow.everything(under: pack, parts: parts, person: person).filter { row in
            if case .evidence = row.kind { return true }
            return dice.chance(share)
        }
        let statements = RowWriter(world: world, dossier: id, pack: pack).statements(rows, &dice)
        try await world.owner.transaction { transaction in
            for statement in statements { try transaction.enqueue(statement) }
        }
    }

    /// What the council does between two moves: some answers are written anew, some links taken away.
    func work(under pack: RulePack, _ dice: inout Dice) async throws {
        try await write(share: 0.1, under: pack, &dice)
        let gone = dice.next() % 7
        try await world.owner.execute(
            """
            DELETE FROM evidence_use WHERE dossier_id = \(id.uuid)
                AND abs(hashtext(evidence_id::text || criterion || level || indicator)::bigint) % 7 = \(Int(gone))
            """)
    }

    func dossier() async throws -> Dossier {
        try #require(try await DossierStore(world.database).dossier(id, as: chair))
    }

    func stored() async throws -> StoredDossier { try await StoredDossier.read(id, world.owner) }

    func content() async throws -> DossierContent {
        try await DossierStore(world.database).content(of: try await dossier(), as: chair)
    }

    func move(to hash: String) async throws {
        let dossier = try await dossier()
        try await moves.move(
            dossier, along: try await places(from: dossier.packHash, to: hash), because: "Sửa đổi", as: chair)
    }

    func undo() async throws {
        let dossier = try await dossier()
        let last = try #require(try await moves.moves(of: id, as: chair).undoable)
        try await moves.undo(
            last, of: dossier, along: try await places(from: dossier.packHash, to: last.fromHash), because: "Nhầm",
            as: chair)
    }

    private func places(from old: String, to new: String) async throws -> AnswerPlaces {
        AnswerPlaces(from: try await packs.pack(hash: old).printed, to: try await packs.pack(hash: new).printed)
    }

    /// Hands the content in as it stands, past everybody, and gives its result under a pack.
    func handIn(_ number: Int, under pack: RulePack) async throws -> String {
        let content = try await content()
        let bytes = try ContentHash.canonical(content)
        try await world.owner.execute(
            """
            INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by)
            VALUES (\(world.school.uuid), \(id.uuid), \(number), \(String(decoding: bytes, as: UTF8.self)),
                \(ContentHash.hex(bytes)), 0, \(chair.uuid))
            """)
        return try result(content, Assessment(pack))
    }

    /// The result of what was handed in, under the pack of that day: both as the database keeps them.
    func oldResult(_ number: Int) async throws -> String {
        let handedIn = try #require(
            try await SubmissionStore(world.database).handedIn(id, number: number, as: chair))
        let pack = try await RulePackStore(world.database).pack(hash: handedIn.content.packHash)
        return try result(handedIn.content, pack.assessment)
    }

    private func result(_ content: DossierContent, _ assessment: Assessment) throws -> String {
        JSONWriter.text(ResultFile.json(try content.proofs(assessment), content, submission: nil))
    }
}
