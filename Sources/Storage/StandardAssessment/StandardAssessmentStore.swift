public import Accreditation
public import Criteria
import Postgres

/// General assessments of standards, text by text.
public struct StandardAssessmentStore: Sendable {
    let database: Database

    /// The longest text, in characters.
    public static let longestText = 100_000

    public init(_ database: Database) {
        self.database = database
    }

    /// A text as it is stored.
    public typealias StoredText = CriterionSheet.StoredText

    /// The texts of a standard by the identifier of the field.
    ///
    /// - Parameter standard: with the codes of the dossier's sheets.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func texts(
        of standard: Standard, in dossier: Dossier, as person: PersonID
    ) async throws -> [String: StoredText] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let rows = try await database.query(
            as: person,
            """
            SELECT field, body, version, display_name(written_by) AS name, written_at, to_confirm
            FROM standard_assessment WHERE \(StandardAssessmentStore.place(dossier, standard.code))
            """)
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["field"], try StoredText(text: $0)) })
    }

    /// Saves a text and returns its new version. Saving a text that was carried over confirms it.
    ///
    /// - Parameters:
    ///   - field: one of the fields that the dossier's rule pack gives standards.
    ///   - version: the version on which it was typed; 0 for a text that was never saved.
    /// - Throws: `StaleWrite` with the stored text; `StorageError.refused` where the standard is not open to this
    ///   person; `TextTooLong`.
    @discardableResult
    public func save(
        _ text: String, as field: StandardText, of standard: Standard, in dossier: Dossier, seen version: Int,
        by person: PersonID
    ) async throws -> Int {
        guard dossier.allowsAssessing(standard) else { throw StorageError.refused }
        guard text.unicodeScalars.count <= StandardAssessmentStore.longestText else {
            throw TextTooLong(longest: StandardAssessmentStore.longestText)
        }
        let row: Query = "\(StandardAssessmentStore.place(dossier, standard.code)) AND field = \(field.id)"
        let write: Query =
            version == 0
            ? """
            INSERT INTO standard_assessment (school_id, dossier_id, standard, field, body, written_by)
            VALUES (\(dossier.school), \(dossier.id), \(standard.code), \(field.id), \(text), \(person))
            ON CONFLICT DO NOTHING RETURNING version
            """
            : """
            UPDATE standard_assessment SET body = \(text), to_confirm = false, written_by = \(person),
                written_at = now(), version = version + 1
            WHERE \(row) AND version = \(version) RETURNING version
            """
        let answers = try await database.pipeline(as: person, [.lock(dossier.id), write])
        if let saved = answers[1].first { return try saved["version"] }
        throw try await stale(row, seen: version, person)
    }

    /// Confirms every text of a standard that was carried over from another year and not yet touched.
    ///
    /// - Returns: how many there were.
    /// - Throws: `StorageError.refused` where the standard is not open to this person.
    public func confirm(_ standard: Standard, in dossier: Dossier, as person: PersonID) async throws -> Int {
        guard dossier.allowsAssessing(standard) else { throw StorageError.refused }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                UPDATE standard_assessment SET to_confirm = false, written_by = \(person), written_at = now(),
                    version = version + 1
                WHERE \(StandardAssessmentStore.place(dossier, standard.code)) AND to_confirm RETURNING field
                """,
            ])
        return answers[1].count
    }

    private static func place(_ dossier: Dossier, _ standard: String) -> Query {
        "school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND standard = \(standard)"
    }

    private func stale(_ row: Query, seen version: Int, _ person: PersonID) async throws -> any Error {
        let rows = try await database.query(
            as: person,
            "SELECT body, version, display_name(written_by) AS name FROM standard_assessment WHERE \(row)")
        guard let found = rows.first, try found["version"] != version else { return StorageError.refused }
        return StaleWrite(theirs: try found["body"], theirsBy: try found["name"], version: try found["version"])
    }
}

extension CriterionSheet.StoredText {
    init(text row: Row) throws {
        self.init(
            body: try row["body"], version: try row["version"], byName: try row["name"], at: try row["written_at"],
            toConfirm: try row["to_confirm"])
    }
}
