public import Accreditation
import Postgres

public import struct Foundation.UUID

/// Files with accounts between being sent and being accepted, and what is there already.
public struct AccountDraftStore: Sendable {
    /// Bytes that a file may have.
    public static let largest = 5 << 20

    /// A file that waits.
    public struct Draft: Sendable, Hashable {
        public let id: UUID
        public let fileName: String
        public let content: [UInt8]
        /// Whether its accounts were made.
        public let isTaken: Bool
    }

    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Keeps a file for a day; seen by its sender alone.
    public func keep(_ content: [UInt8], fileName: String, by person: PersonID) async throws -> UUID {
        let id = UUID()
        _ = try await database.pipeline(
            as: person,
            [
                "SELECT tidy_account_drafts()",
                """
                INSERT INTO account_draft (id, file_name, content, sent_by)
                VALUES (\(id), \(String(fileName.prefix(200))), \(content), \(person))
                """,
            ])
        return id
    }

    /// - Throws: `StorageError.notFound` for anything but the person's own file.
    public func draft(_ id: UUID, as person: PersonID) async throws -> Draft {
        let rows = try await database.query(
            as: person,
            "SELECT id, file_name, content, taken_at IS NOT NULL AS taken FROM account_draft WHERE id = \(id)")
        guard let row = rows.first else { throw StorageError.notFound }
        return Draft(
            id: try row["id"], fileName: try row["file_name"], content: try row["content"], isTaken: try row["taken"])
    }

    /// Throws a file away.
    public func drop(_ id: UUID, as person: PersonID) async throws {
        _ = try await database.query(as: person, "DELETE FROM account_draft WHERE id = \(id)")
    }

    /// The accounts of these units, closed ones too, by login.
    public func known(in units: [UnitID], as person: PersonID) async throws -> [KnownAccount] {
        try await database.query(as: person, KnownAccount.query(units)).map(KnownAccount.init(row:))
    }

    /// Which of these logins belong to somebody, whoever it is.
    public func taken(of logins: [String], as person: PersonID) async throws -> Set<String> {
        let rows = try await database.query(as: person, "SELECT taken_logins(\(logins)::text[]) AS login")
        return Set(try rows.map { try $0["login"] })
    }
}
