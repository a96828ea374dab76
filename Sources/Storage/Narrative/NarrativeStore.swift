public import Accreditation
import Postgres

/// Texts of criterion sheets: descriptions of the present state, strengths, weaknesses.
public struct NarrativeStore: Sendable {
    let database: Database

    /// The longest text, in characters.
    public static let longestText = 100_000

    public init(_ database: Database) {
        self.database = database
    }

    /// Saves a text and returns its new version. Saving a text that was carried over confirms it. One round trip.
    ///
    /// - Parameters:
    ///   - field: one of the fields that the dossier's rule pack gives the criterion.
    ///   - version: the version on which it was typed; 0 for a text that was never saved.
    /// - Throws: `StaleWrite` with the stored text; `StorageError.refused` where the criterion is not open to this
    ///   person; `TextTooLong`.
    @discardableResult
    public func save(
        _ text: String, as field: NarrativeField, of criterion: String, in dossier: Dossier, seen version: Int,
        by person: PersonID
    ) async throws -> Int {
        guard dossier.allowsRating(criterion) else { throw StorageError.refused }
        guard text.unicodeScalars.count <= NarrativeStore.longestText else {
            throw TextTooLong(longest: NarrativeStore.longestText)
        }
        let row: Query = """
            school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND criterion = \(criterion)
                AND field = \(field.description)
            """
        let write: Query =
            version == 0
            ? """
            INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
            VALUES (\(dossier.school), \(dossier.id), \(criterion), \(field.description), \(text), \(person))
            ON CONFLICT DO NOTHING RETURNING version
            """
            : """
            UPDATE narrative SET body = \(text), to_confirm = false, written_by = \(person), written_at = now(),
                version = version + 1
            WHERE \(row) AND version = \(version) RETURNING version
            """
        let answers = try await database.pipeline(as: person, [.lock(dossier.id), write])
        if let saved = answers[1].first { return try saved["version"] }
        throw try await stale(row, seen: version, person)
    }

    private func stale(_ row: Query, seen version: Int, _ person: PersonID) async throws -> any Error {
        let rows = try await database.query(
            as: person, "SELECT body, version, display_name(written_by) AS name FROM narrative WHERE \(row)")
        guard let found = rows.first, try found["version"] != version else { return StorageError.refused }
        return StaleWrite(theirs: try found["body"], theirsBy: try found["name"], version: try found["version"])
    }
}

/// A text is longer than what can be kept.
public struct TextTooLong: Error, Sendable, Equatable {
    /// The most characters that fit.
    public let longest: Int

    public init(longest: Int) {
        self.longest = longest
    }
}
