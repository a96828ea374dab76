public import Accreditation
import Criteria
import Foundation
import Postgres

/// Moving dossiers to another rule pack, and taking that back.
public struct MoveStore: Sendable {
    let database: Database
    let packs: RulePackStore

    public init(_ database: Database, packs: RulePackStore) {
        self.database = database
        self.packs = packs
    }

    /// Moves a dossier: every answer, text, link and task goes along by permanent identifier, or is set aside. All or
    /// nothing; whoever saves at the same moment waits.
    ///
    /// - Parameter dossier: as it was seen; its pack tells from where it moves.
    /// - Throws: `StorageError.refused` to those who may not, `PackChanged` when it moved in the meantime,
    ///   `StorageError.notFound` when the pack is not kept.
    @discardableResult
    public func move(
        _ dossier: Dossier, along places: AnswerPlaces, because reason: String, as person: PersonID
    ) async throws -> MoveID {
        let act = Act(dossier: dossier, places: places, reason: reason, person: person, undoes: nil)
        try await run(act)
        return act.id
    }

    /// Takes a move back: what nobody touched since stands exactly as before, what was set aside returns, what was
    /// changed since goes back to its old place with its change, and what has none there is set aside in its turn.
    ///
    /// - Parameter places: from the present pack to the one before.
    @discardableResult
    public func undo(
        _ move: DossierMove, of dossier: Dossier, along places: AnswerPlaces, because reason: String,
        as person: PersonID
    ) async throws -> MoveID {
        guard move.toHash == dossier.packHash, move.fromHash == places.new.hash else { throw PackChanged() }
        let act = Act(dossier: dossier, places: places, reason: reason, person: person, undoes: move.id)
        try await run(act)
        return act.id
    }

    /// One move in one direction.
    struct Act: Sendable {
        let id = MoveID()
        let dossier: Dossier
        let places: AnswerPlaces
        let reason: String
        let person: PersonID
        let undoes: MoveID?

        /// The dossier as it stands afterwards.
        var moved: Dossier {
            var moved = dossier
            moved.packID = places.new.id
            moved.packHash = places.new.hash
            return moved
        }
    }

    private func run(_ act: Act) async throws {
        guard act.dossier.allows(.movePack) else { throw StorageError.refused }
        guard act.dossier.packHash == act.places.old.hash else { throw PackChanged() }
        let parts = act.dossier.parts
        let pack = try await packs.pack(hash: act.places.new.hash).laidOut(for: parts)
        try await database.write(as: act.person) { transaction in
            let locked = try await transaction.query(
                "SELECT pack_hash FROM dossier WHERE id = \(act.dossier.id) FOR UPDATE")
            guard try locked.first?["pack_hash", as: String.self] == act.dossier.packHash else { throw PackChanged() }
            let before = try await DossierStore.content(of: act.dossier, in: transaction)
            try await carry(act, in: transaction)
            let after = try await DossierStore.content(of: act.moved, in: transaction)
            try transaction.enqueue(MoveStore.record(act, ContentHash.of(before), ContentHash.of(after)))
            let rows = try await transaction.query(
                FindingStore.findings(of: act.dossier.id, school: act.dossier.school))
            try transaction.enqueue(
                FindingStore.update(try FindingStore.progress(rows, under: pack, parts: parts).0, of: act.dossier.id))
        }
    }

    private func carry(_ act: Act, in transaction: Transaction) async throws {
        if let undoes = act.undoes { try await transaction.execute("SELECT take_back(\(act.id), \(undoes))") }
        let hash = act.places.new.hash
        let back = try await transaction.query(
            "SELECT take_back_codes(\(act.id), \(act.dossier.id), \(hash)) AS id"
        ).map { try $0["id", as: String.self] }
        let rows = try await transaction.pipeline(MoveStore.rows(of: act.dossier)).flatMap { $0 }.map(MoveStore.row)
        let moved = act.places.moved(rows.map(\.row).filter { !$0.isOne(of: Set(back)) })
        let text = String(decoding: try JSONEncoder().encode(moved), as: UTF8.self)
        try await transaction.execute("SELECT carry_answers(\(act.id), \(act.dossier.id), \(json: text))")
        try await transaction.execute(
            """
            UPDATE dossier SET pack_id = \(act.places.new.id), pack_hash = \(hash),
                acts = \(act.places.new.actNames)
            WHERE id = \(act.dossier.id)
            """
        )
        try await transaction.execute("SELECT restore_answers(\(act.id), \(act.dossier.id), \(hash))")
    }

    private static func record(_ act: Act, _ before: String, _ after: String) -> Query {
        let dossier = act.dossier
        let report = MoveReport(act.places, findings: [])
        let named = dossier.returnedCriteria.compactMap { code in
            act.places.criteria[SheetCode.printed(code)].map {
                SheetCode(part: SheetCode.part(of: code), criterion: $0).description
            }
        }
        let parts: [String?] = dossier.parts.isEmpty ? [nil] : dossier.parts
        let open = report.criteriaToWorkOn.flatMap { code in
            parts.map { SheetCode(part: $0, criterion: code).description }
        }
        let opened = Set(named + open).sorted()
        return """
            INSERT INTO dossier_move (id, school_id, dossier_id, from_pack, from_hash, to_pack, to_hash, reason,
                content_before, content_after, opened, undoes, moved_by)
            VALUES (\(act.id), \(dossier.school), \(dossier.id), \(dossier.packID), \(dossier.packHash),
                \(act.places.new.id), \(act.places.new.hash), \(act.reason), \(before), \(after), \(opened),
                \(act.undoes), \(act.person))
            """
    }
}

/// The dossier came under another rule pack after it was read.
public struct PackChanged: Error, Sendable, Equatable {
    public init() {}
}
