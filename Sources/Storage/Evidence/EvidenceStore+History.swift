public import Accreditation
import Postgres

public import struct Foundation.Date

/// One entry in the history of a piece.
public struct EvidenceEvent: Sendable, Hashable {
    public let at: Date
    /// Who did it; empty for the system itself.
    public let person: String
    /// What was done: `evidence.insert`, `evidence_use.delete` …
    public let act: String
    /// The row before, as JSON; nil where there was none.
    public let before: String?
    /// The row afterwards, as JSON; nil where it was removed.
    public let after: String?
}

extension EvidenceStore {
    /// What happened to a piece, its files and its uses, newest first; for those who read the school's history.
    public func history(
        of id: EvidenceID, in dossier: Dossier, as person: PersonID
    ) async throws -> [EvidenceEvent] {
        try await database.query(
            as: person,
            """
            SELECT at, display_name(person) AS person, act, content,
                lag(content) OVER (PARTITION BY subject ORDER BY seq) AS before
            FROM event WHERE chain = \(dossier.school) AND (subject = 'evidence/' || \(id)::text
                OR starts_with(subject, 'evidence_revision/' || \(id)::text || '/')
                OR starts_with(subject, 'evidence_use/' || \(id)::text || '/'))
            ORDER BY seq DESC LIMIT 500
            """
        ).map { row in
            EvidenceEvent(
                at: try row["at"], person: try row["person", as: String?.self] ?? "", act: try row["act"],
                before: try row["before"], after: try row["content"])
        }
    }
}
