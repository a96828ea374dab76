public import Accreditation
import Foundation
import Postgres

/// Handings in: what a school handed in, kept for good.
public struct SubmissionStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every handing in of a dossier that this person may see, newest first.
    public func submissions(of dossier: DossierID, as person: PersonID) async throws -> [Submission] {
        try await database.query(
            as: person, SubmissionStore.select + "WHERE s.dossier_id = \(dossier) ORDER BY s.number DESC"
        ).map(SubmissionStore.read)
    }

    /// The last handing in; nil where there is none that this person may see.
    public func latest(_ dossier: DossierID, as person: PersonID) async throws -> Submission? {
        try await database.query(
            as: person, SubmissionStore.select + "WHERE s.dossier_id = \(dossier) ORDER BY s.number DESC LIMIT 1"
        ).first.map(SubmissionStore.read)
    }

    /// One handing in with its content; nil where there is none that this person may see.
    ///
    /// - Throws: `DamagedSubmission` when the kept content no longer has the hash of the act.
    public func handedIn(_ dossier: DossierID, number: Int, as person: PersonID) async throws -> HandedIn? {
        try await database.query(
            as: person,
            SubmissionStore.selectContent + "WHERE s.dossier_id = \(dossier) AND s.number = \(number)"
        ).first.map(SubmissionStore.readContent)
    }

    /// The last handing in with its content; nil where there is none that this person may see.
    ///
    /// - Throws: `DamagedSubmission` when the kept content no longer has the hash of the act.
    public func latestHandedIn(_ dossier: DossierID, as person: PersonID) async throws -> HandedIn? {
        try await database.read(as: person) { try await SubmissionStore.latestHandedIn(dossier, in: $0) }
    }

    static func latestHandedIn(_ dossier: DossierID, in transaction: Transaction) async throws -> HandedIn? {
        try await transaction.query(
            SubmissionStore.selectContent + "WHERE s.dossier_id = \(dossier) ORDER BY s.number DESC LIMIT 1"
        ).first.map(SubmissionStore.readContent)
    }

    private static let columns: Query = """
        s.id, s.dossier_id, s.number, s.reason, s.content_hash, s.level, s.submitted_by,
            acting_name(s.submitted_by, s.school_id, s.submitted_at) AS submitted_by_name, s.submitted_at
        """
    static let select: Query = "SELECT \(columns) FROM submission s "
    private static let selectContent: Query = "SELECT \(columns), s.content FROM submission s "

    static func read(_ row: Row) throws -> Submission {
        Submission(
            id: try row.id("id"), dossier: try row.id("dossier_id"), number: try row["number"],
            reason: try row["reason"], contentHash: try row["content_hash"], level: try row["level"],
            submittedBy: try row.id("submitted_by"), submittedByName: try row["submitted_by_name"],
            submittedAt: try row["submitted_at"])
    }

    private static func readContent(_ row: Row) throws -> HandedIn {
        let submission = try read(row)
        let bytes = Array(try row["content", as: String.self].utf8)
        guard ContentHash.hex(bytes) == submission.contentHash else {
            throw DamagedSubmission(id: submission.id)
        }
        return HandedIn(
            submission: submission, content: try JSONDecoder().decode(DossierContent.self, from: Data(bytes)))
    }
}

/// The kept content of a handing in is no longer the one that its hash was made of.
public struct DamagedSubmission: Error, Sendable, Equatable {
    /// Which one.
    public let id: SubmissionID

    public init(id: SubmissionID) {
        self.id = id
    }
}
