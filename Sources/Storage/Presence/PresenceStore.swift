public import Accreditation
import Postgres

/// Who is writing on which sheet. Nobody is kept out: it is only said, and ends by itself.
public struct PresenceStore: Sendable {
    let database: Database
    /// Seconds after which somebody who changed nothing is no longer said to be writing.
    public static let patience = 120

    public init(_ database: Database) {
        self.database = database
    }

    /// Notes that somebody is writing on a sheet; people who may not write there are not noted.
    public func touch(_ criterion: String, in dossier: Dossier, as person: PersonID) async throws {
        guard dossier.allowsRating(criterion) else { return }
        _ = try await database.query(
            as: person,
            """
            INSERT INTO presence (school_id, dossier_id, criterion, person_id)
            VALUES (\(dossier.school), \(dossier.id), \(criterion), \(person))
            ON CONFLICT (dossier_id, criterion, person_id) DO UPDATE SET seen_at = now()
            """)
    }

    /// Names of the others who are writing on a sheet.
    public func others(on criterion: String, in dossier: Dossier, as person: PersonID) async throws -> [String] {
        try await database.query(
            as: person,
            """
            SELECT display_name(person_id) AS name FROM presence
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND criterion = \(criterion)
                AND person_id <> \(person) AND seen_at > now() - make_interval(secs => \(PresenceStore.patience))
            ORDER BY 1
            """
        ).map { try $0["name"] }
    }
}
