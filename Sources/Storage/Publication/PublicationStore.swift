public import Accreditation
public import Foundation
import Postgres

/// Summaries of approved reports that schools make public.
public struct PublicationStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every publication of a dossier, newest first.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func publications(of dossier: Dossier, as person: PersonID) async throws -> [Publication] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        return try await database.query(
            as: person,
            """
            SELECT id, version_id, content, content_hash,
                acting_name(published_by, school_id, published_at) AS by_name, published_at,
                acting_name(withdrawn_by, school_id, withdrawn_at) AS withdrawn_name, withdrawn_at, reason
            FROM publication WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            ORDER BY published_at DESC, id
            """
        ).map(PublicationStore.publication)
    }

    /// Makes a summary public.
    ///
    /// - Throws: `StorageError.refused` to everybody but the principal, `.duplicate` while one is public.
    public func publish(
        _ summary: PublicSummary, of version: PaperVersionID, in dossier: Dossier, as person: PersonID
    ) async throws {
        guard dossier.allows(.publishReport) else { throw StorageError.refused }
        let content = String(decoding: try ContentHash.canonical(summary), as: UTF8.self)
        _ = try await database.query(
            as: person,
            """
            INSERT INTO publication (school_id, dossier_id, version_id, content, content_hash, published_by)
            VALUES (\(dossier.school), \(dossier.id), \(version), \(content), \(try ContentHash.of(summary)), \(person))
            """)
    }

    /// Takes back what is public.
    ///
    /// - Throws: `StorageError.refused` to everybody but the principal, and where nothing is public.
    public func withdraw(_ dossier: Dossier, reason: String, as person: PersonID) async throws {
        guard dossier.allows(.publishReport) else { throw StorageError.refused }
        let rows = try await database.query(
            as: person,
            """
            UPDATE publication SET withdrawn_at = now(), withdrawn_by = \(person), reason = \(reason)
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND withdrawn_at IS NULL RETURNING id
            """)
        if rows.isEmpty { throw StorageError.refused }
    }

    /// What is public of a dossier now, for whoever comes; nil where nothing is.
    public func summary(of dossier: DossierID) async throws -> (summary: PublicSummary, publishedAt: Date)? {
        let rows = try await database.query(
            as: nil, "SELECT content, content_hash, published_at FROM public_summary(\(dossier)::uuid)")
        return try rows.first.map { (try PublicationStore.content($0), try $0["published_at"]) }
    }

    private static func content(_ row: Row) throws -> PublicSummary {
        let bytes = Array(try row["content", as: String.self].utf8)
        guard ContentHash.hex(bytes) == (try row["content_hash", as: String.self]) else { throw DamagedPaper() }
        return try JSONDecoder().decode(PublicSummary.self, from: Data(bytes))
    }

    private static func publication(_ row: Row) throws -> Publication {
        let ended: Date? = try row["withdrawn_at"]
        return Publication(
            id: try row["id"], version: try row.id("version_id"), summary: try content(row),
            hash: try row["content_hash"], byName: try row["by_name"], at: try row["published_at"],
            withdrawn: try ended.map {
                Publication.Withdrawal(
                    byName: try row["withdrawn_name", as: String?.self] ?? "", at: $0, reason: try row["reason"])
            })
    }
}
