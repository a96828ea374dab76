public import Accreditation
public import Criteria
import Postgres

public import struct Foundation.UUID

/// A list that was sent as a file and waits for being accepted.
public struct ListDraft: Sendable, Hashable {
    public let id: UUID
    /// Who brings it: a school or a managing body.
    public let unit: UnitID
    public let source: FigureList.Source
    public let title: String
    /// The school year of its figures.
    public let year: SchoolYear
    /// The day on which its figures held.
    public let asOf: Day
    public let fileName: String
    public let content: [UInt8]

    /// Bytes that a file may have.
    public static let largest = 5 << 20

    public init(
        id: UUID, unit: UnitID, source: FigureList.Source, title: String, year: SchoolYear, asOf: Day,
        fileName: String, content: [UInt8]
    ) {
        self.id = id
        self.unit = unit
        self.source = source
        self.title = title
        self.year = year
        self.asOf = asOf
        self.fileName = fileName
        self.content = content
    }
}

extension ReconciliationStore {
    /// Keeps a file for a day; seen by its sender alone.
    ///
    /// - Throws: `StorageError.refused` to those who may not bring lists for the unit.
    public func keep(_ draft: ListDraft, as person: PersonID) async throws {
        _ = try await database.pipeline(
            as: person,
            [
                "SELECT tidy_figure_list_drafts()",
                """
                INSERT INTO figure_list_draft (id, unit_id, source, title, school_year, as_of, file_name, content,
                    sent_by)
                VALUES (\(draft.id), \(draft.unit), \(word: draft.source), \(draft.title), \(draft.year),
                    \(draft.asOf), \(draft.fileName), \(draft.content), \(person))
                """,
            ])
    }

    /// A file that this person has sent.
    ///
    /// - Throws: `StorageError.notFound` for anything else.
    public func draft(_ id: UUID, as person: PersonID) async throws -> ListDraft {
        let rows = try await database.query(
            as: person,
            """
            SELECT id, unit_id, source, title, school_year, as_of::text AS as_of, file_name, content
            FROM figure_list_draft WHERE id = \(id)
            """)
        guard let row = rows.first, let asOf = try row.day("as_of") else { throw StorageError.notFound }
        return ListDraft(
            id: try row["id"], unit: try row.id("unit_id"), source: try row.word("source"), title: try row["title"],
            year: try row.schoolYear("school_year"), asOf: asOf, fileName: try row["file_name"],
            content: try row["content"])
    }

    /// Throws a file away.
    public func drop(_ id: UUID, as person: PersonID) async throws {
        _ = try await database.query(as: person, "DELETE FROM figure_list_draft WHERE id = \(id)")
    }
}
