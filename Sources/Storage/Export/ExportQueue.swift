public import Accreditation
import Foundation
import Postgres

/// The archives that wait to be made. Every server takes from it; whichever is free claims one, and takes over those of
/// a server that is no longer heard of.
public struct ExportQueue: Sendable {
    private let database: Database
    /// This server among all.
    private let runner = UUID()
    /// After how long without a sign of life somebody else takes over, in seconds.
    private static let patience = 30

    public init(_ database: Database) {
        self.database = database
    }

    /// A claimed archive.
    public struct Claim: Sendable, Hashable {
        public let id: DossierExportID
        public let dossier: DossierID
        /// Who asked for it; everything is read as this person.
        public let person: PersonID
    }

    /// The oldest archive that nobody works on; nil where there is none.
    public func claim() async throws -> Claim? {
        try await database.query(
            as: nil,
            """
            UPDATE dossier_export SET state = 'running', runner = \(runner), beat_at = clock_timestamp(), done = 0
            WHERE id = (SELECT id FROM dossier_export
                WHERE state = 'waiting' OR (state = 'running'
                    AND beat_at < clock_timestamp() - make_interval(secs => \(ExportQueue.patience)))
                ORDER BY asked_at FOR UPDATE SKIP LOCKED LIMIT 1)
            RETURNING id, dossier_id, asked_by
            """
        ).first.map {
            Claim(id: try $0.id("id"), dossier: try $0.id("dossier_id"), person: try $0.id("asked_by"))
        }
    }

    /// Tells how far it is.
    ///
    /// - Returns: false where another server has taken over.
    public func report(_ claim: Claim, done: Int, total: Int) async throws -> Bool {
        try await change(claim, "done = \(done), total = \(total), beat_at = clock_timestamp()")
    }

    /// The archive is in the file store.
    @discardableResult
    public func finish(_ claim: Claim, with file: KeptFile) async throws -> Bool {
        try await change(
            claim,
            """
            state = 'ready', sha256 = \(file.hash), size = \(file.size), done = total,
            finished_at = clock_timestamp()
            """)
    }

    /// It could not be made.
    ///
    /// - Parameter problem: a sentence for whoever asked.
    @discardableResult
    public func fail(_ claim: Claim, _ problem: String) async throws -> Bool {
        try await change(claim, "state = 'failed', problem = \(problem), finished_at = clock_timestamp()")
    }

    private func change(_ claim: Claim, _ values: Query) async throws -> Bool {
        let kept = try await database.query(
            as: nil,
            """
            UPDATE dossier_export SET \(values)
            WHERE id = \(claim.id) AND runner = \(runner) AND state = 'running' RETURNING id
            """)
        return !kept.isEmpty
    }
}
