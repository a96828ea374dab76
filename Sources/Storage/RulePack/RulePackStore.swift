public import Accreditation
public import Criteria
import Postgres
import Synchronization

/// The rule packs that were ever used, whole, by content hash. A pack never changes, so it is read once.
public final class RulePackStore: Sendable {
    private let database: Database
    private let known = Mutex<[String: UsedPack]>([:])

    public init(_ database: Database) {
        self.database = database
    }

    /// Keeps every pack that may be used, so that old results can be computed again.
    public func store(_ standards: Standards) async throws {
        for (pack, source) in zip(standards.packs, standards.sources) { try await store(source, pack) }
    }

    /// Keeps a pack's files for good; a pack that is already kept stays as it is.
    public func store(_ source: PackSource, _ pack: RulePack) async throws {
        try await database.write(as: nil) { transaction in
            let stored = try await transaction.execute(
                "INSERT INTO rule_pack (hash, pack_id) VALUES (\(pack.hash), \(pack.id)) ON CONFLICT DO NOTHING")
            guard stored == 1 else { return }
            for (name, bytes) in source.files.sorted(by: { $0.key < $1.key }) {
                try await transaction.execute(
                    "INSERT INTO rule_pack_file (hash, name, content) VALUES (\(pack.hash), \(name), \(bytes))")
            }
        }
        known.withLock { $0[pack.hash] = UsedPack(pack) }
    }

    /// Every pack that is kept, by hash, with the day in Vietnam on which it was taken, the newest first.
    public func kept() async throws -> [(hash: String, since: Day)] {
        let rows = try await database.read(as: nil) { transaction in
            try await transaction.query(
                """
                SELECT hash, (stored_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS since
                FROM rule_pack p WHERE EXISTS (SELECT FROM rule_pack_file f WHERE f.hash = p.hash)
                ORDER BY stored_at DESC, pack_id, hash
                """)
        }
        return try rows.compactMap { row in try row.day("since").map { (try row["hash"], $0) } }
    }

    /// The pack that a dossier is pinned to, listed as the dossier lists it: once for each schooling level that is
    /// rated apart.
    ///
    /// - Throws: like `pack(hash:)`.
    public func rules(of dossier: Dossier) async throws -> UsedPack {
        try await pack(hash: dossier.packHash).laidOut(for: dossier.parts)
    }

    /// The pack with this hash, ready to compute with.
    ///
    /// - Throws: `StorageError.notFound` when no such pack was ever used, `DamagedPack` when its files were changed.
    public func pack(hash: String) async throws -> UsedPack {
        if let pack = known.withLock({ $0[hash] }) { return pack }
        let rows = try await database.read(as: nil) { transaction in
            try await transaction.query(
                """
                SELECT p.pack_id, f.name, f.content FROM rule_pack p JOIN rule_pack_file f ON f.hash = p.hash
                WHERE p.hash = \(hash)
                """)
        }
        guard let first = rows.first else { throw StorageError.notFound }
        let files = try rows.map { (try $0["name", as: String.self], try $0["content", as: [UInt8].self]) }
        let source = PackSource(
            id: try first["pack_id"], files: Dictionary(files, uniquingKeysWith: { first, _ in first }))
        guard source.hash == hash, let pack = PackReader.read(source, schema: nil).0 else {
            throw DamagedPack(hash: hash)
        }
        let used = UsedPack(pack)
        known.withLock { $0[hash] = used }
        return used
    }
}

/// A rule pack with the index that makes computing fast.
public final class UsedPack: Sendable {
    /// The rules, listed with the codes of a dossier's sheets.
    public let pack: RulePack
    /// Computes levels, grade and degree under them.
    public let assessment: Assessment
    let thresholdForms: ThresholdForms

    /// The rules by their printed codes, as evidence names them.
    public var printed: RulePack { assessment.index.pack }

    public init(_ pack: RulePack) {
        let printed = pack.printed
        self.pack = pack
        assessment = Assessment(printed)
        thresholdForms = ThresholdForms()
    }

    private init(_ pack: RulePack, of used: UsedPack) {
        self.pack = pack
        assessment = used.assessment
        thresholdForms = used.thresholdForms
    }

    /// The same rules, listed for a dossier that rates these schooling levels apart.
    public func laidOut(for parts: [String]) -> UsedPack {
        parts.isEmpty ? self : UsedPack(printed.laidOut(for: parts), of: self)
    }
}

/// A pack's files in the database no longer have the hash under which they are kept.
public struct DamagedPack: Error, Sendable, Equatable {
    /// The hash under which they are kept.
    public let hash: String

    public init(hash: String) {
        self.hash = hash
    }
}
