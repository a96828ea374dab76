public import Accreditation
import Postgres

public import struct Foundation.Date
public import struct Foundation.UUID

/// A filled-in workbook that waits for being accepted.
public struct FigureImport: Sendable, Hashable {
    public let id: UUID
    public let fileName: String
    public let content: [UInt8]
    public let sentAt: Date
}

/// Filled-in workbooks of figures between being sent and being accepted. Each is seen by its sender alone.
public struct FigureImportStore: Sendable {
    let database: Database

    /// Bytes that a file may have.
    public static let largest = 5 << 20

    public init(_ database: Database) {
        self.database = database
    }

    /// Keeps a file for a day.
    ///
    /// - Throws: `StorageError.refused` where the dossier takes no figures from this person now.
    public func keep(
        _ content: [UInt8], fileName: String, for dossier: Dossier, by person: PersonID
    ) async throws -> UUID {
        guard dossier.allows(.enterFigures) else { throw StorageError.refused }
        let id = UUID()
        _ = try await database.pipeline(
            as: person,
            [
                "SELECT tidy_figure_imports()",
                """
                INSERT INTO figure_import (id, school_id, dossier_id, file_name, content, sent_by)
                VALUES (\(id), \(dossier.school), \(dossier.id), \(String(fileName.prefix(200))), \(content), \(person))
                """,
            ])
        return id
    }

    /// A file of this dossier that this person has sent.
    ///
    /// - Throws: `StorageError.notFound` for anything else.
    public func file(_ id: UUID, of dossier: Dossier, as person: PersonID) async throws -> FigureImport {
        let rows = try await database.query(
            as: person,
            """
            SELECT id, file_name, content, sent_at FROM figure_import
            WHERE id = \(id) AND dossier_id = \(dossier.id)
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        return FigureImport(
            id: try row["id"], fileName: try row["file_name"], content: try row["content"], sentAt: try row["sent_at"])
    }

    /// Throws a file away.
    public func remove(_ id: UUID, as person: PersonID) async throws {
        _ = try await database.query(as: person, "DELETE FROM figure_import WHERE id = \(id)")
    }

    /// Throws away what has waited for a day; answers how many.
    @discardableResult
    public func tidy() async throws -> Int {
        let rows = try await database.query(as: nil, "SELECT tidy_figure_imports() AS removed")
        return try rows.first.map { try $0["removed", as: Int.self] } ?? 0
    }
}
