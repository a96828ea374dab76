public import Accreditation
import Foundation
import Postgres

/// Archives of dossiers: asking for one, following it, reading what goes into it.
public struct ExportStore: Sendable {
    let database: Database
    let papers: PaperStore

    /// - Parameter papers: what the drafts of papers are read through.
    public init(_ database: Database, papers: PaperStore) {
        self.database = database
        self.papers = papers
    }

    /// Asks for an archive; a server makes it in the background. One that is being made for this person is not begun
    /// twice.
    ///
    /// - Throws: `StorageError.refused` to those who may not.
    public func ask(for dossier: Dossier, by person: PersonID) async throws {
        guard dossier.allows(.exportDossier) else { throw StorageError.refused }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO dossier_export (school_id, dossier_id, asked_by)
            VALUES (\(dossier.school), \(dossier.id), \(person)) ON CONFLICT DO NOTHING
            """)
    }

    /// What this person asked for about a dossier, newest first.
    public func exports(of dossier: Dossier, as person: PersonID) async throws -> [DossierExport] {
        try await database.query(
            as: person,
            """
            SELECT id, dossier_id, state, done::bigint AS done, total::bigint AS total, problem, sha256,
                size::bigint AS size, asked_at, finished_at
            FROM dossier_export WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            ORDER BY asked_at DESC, id LIMIT 20
            """
        ).map(ExportStore.read)
    }

    /// Throws away what was asked for more than a day ago; answers how many.
    public func tidy() async throws -> Int {
        try await database.query(as: nil, "SELECT tidy_dossier_exports() AS count")[0]["count"]
    }

    /// Everything that an archive is made of, at one moment.
    ///
    /// - Throws: `StorageError.notFound` to those who may not take it, and where nothing was handed in yet.
    public func record(
        of dossier: Dossier, under used: UsedPack, as person: PersonID
    ) async throws -> DossierRecord {
        guard dossier.allows(.exportDossier) else { throw StorageError.notFound }
        return try await database.read(as: person) { transaction in
            let extent: DossierRecord.Extent = dossier.allows(.readWorkings) ? .dossier : .submission
            let reading = try await RecordReading(dossier, extent, in: transaction)
            var handedIn: HandedIn?
            var material: PaperMaterial?
            switch extent {
            case .dossier: material = try await papers.material(of: dossier, under: used, in: transaction)
            case .submission: handedIn = try await SubmissionStore.latestHandedIn(dossier.id, in: transaction)
            }
            guard let content = material?.content ?? handedIn?.content else { throw StorageError.notFound }
            return DossierRecord(
                extent: extent, dossier: dossier, content: content, submission: handedIn?.submission,
                tables: try await reading.tables(), history: try await reading.history(),
                packs: try await reading.packs(with: content),
                files: try await reading.files(handedIn: handedIn?.content),
                material: material)
        }
    }

    private static func read(_ row: Row) throws -> DossierExport {
        let hash: String? = try row["sha256"]
        let size: Int? = try row["size"]
        return DossierExport(
            id: try row.id("id"), dossier: try row.id("dossier_id"), state: try row.word("state"),
            done: try row["done"], total: try row["total"], problem: try row["problem"],
            file: hash.map { KeptFile(hash: $0, size: size ?? 0) }, askedAt: try row["asked_at"],
            finishedAt: try row["finished_at"])
    }
}
