public import Accreditation
import Foundation
import Postgres

/// Meetings of councils with their minutes.
public struct MeetingStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Every meeting in every edition, newest first.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside; `DamagedMinutes`.
    public func meetings(of dossier: Dossier, as person: PersonID) async throws -> [Meeting] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT id, number, edition, corrects, reason, content, content_hash, frozen_at, version FROM meeting
                WHERE \(place) ORDER BY number DESC, edition DESC
                """,
                """
                SELECT meeting_id, role, content_hash, display_name(signed_by) AS name, signed_at
                FROM meeting_signature WHERE \(place) ORDER BY signed_at, role
                """,
            ])
        let signatures = try Dictionary(grouping: answers[1]) { try $0.id("meeting_id", of: Noun.Meeting.self) }
        return try answers[0].map { row in
            var meeting = try MeetingStore.meeting(row)
            meeting.signatures = try (signatures[meeting.id] ?? []).map { row in
                MeetingSignature(
                    seat: try row.word("role"), hash: try row["content_hash"], byName: try row["name"],
                    at: try row["signed_at"])
            }
            return meeting
        }
    }

    private static func meeting(_ row: Row) throws -> Meeting {
        let bytes = Array(try row["content", as: String.self].utf8)
        let hash: String = try row["content_hash"]
        guard ContentHash.hex(bytes) == hash else { throw DamagedMinutes() }
        return Meeting(
            id: try row.id("id"), number: try row["number"], edition: try row["edition"],
            corrects: try row.optionalID("corrects"), reason: try row["reason"],
            minutes: try JSONDecoder().decode(MeetingMinutes.self, from: Data(bytes)), hash: hash,
            frozenAt: try row["frozen_at"], version: try row["version"])
    }
}

/// The stored minutes no longer have the hash that was made of them.
public struct DamagedMinutes: Error, Sendable, Equatable {
    public init() {}
}
