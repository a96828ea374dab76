public import Accreditation
import Postgres

/// Papers of dossiers: what the school writes into them, what they are made from, what was approved.
public struct PaperStore: Sendable {
    let database: Database
    /// What stands before paths in links; empty for links inside the papers only.
    let addressBase: String

    /// The longest text, in characters.
    public static let longestText = 100_000

    /// - Parameter addressBase: what stands before paths in links, such as `https://truong.example`.
    public init(_ database: Database, addressBase: String = "") {
        self.database = database
        self.addressBase = addressBase
    }

    /// A text as it is stored.
    public typealias StoredText = CriterionSheet.StoredText

    /// Saves a text or a detail of a paper and returns its new version.
    ///
    /// - Parameter version: the version on which it was typed; 0 for one that was never saved.
    /// - Throws: `StaleWrite` with the stored text; `StorageError.refused` to people who may not write papers;
    ///   `TextTooLong`.
    @discardableResult
    public func save(
        _ text: String, at place: PaperPlace, of paper: String, in dossier: Dossier, seen version: Int,
        by person: PersonID
    ) async throws -> Int {
        guard dossier.allows(.writePapers) else { throw StorageError.refused }
        guard text.unicodeScalars.count <= PaperStore.longestText else {
            throw TextTooLong(longest: PaperStore.longestText)
        }
        let row: Query = """
            school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND paper = \(paper)
                AND place = \(place.description)
            """
        let write: Query =
            version == 0
            ? """
            INSERT INTO paper_text (school_id, dossier_id, paper, place, body, written_by)
            VALUES (\(dossier.school), \(dossier.id), \(paper), \(place.description), \(text), \(person))
            ON CONFLICT DO NOTHING RETURNING version
            """
            : """
            UPDATE paper_text SET body = \(text), to_confirm = false, written_by = \(person), written_at = now(),
                version = version + 1
            WHERE \(row) AND version = \(version) RETURNING version
            """
        let answers = try await database.pipeline(as: person, [.lock(dossier.id), write])
        if let saved = answers[1].first { return try saved["version"] }
        throw try await stale(row, seen: version, person)
    }

    /// Confirms every text and detail of a paper that came from another year and nobody has touched yet.
    ///
    /// - Returns: how many there were.
    /// - Throws: `StorageError.refused` to people who may not write papers.
    public func confirm(_ paper: String, in dossier: Dossier, as person: PersonID) async throws -> Int {
        guard dossier.allows(.writePapers) else { throw StorageError.refused }
        let answers = try await database.pipeline(
            as: person,
            [
                .lock(dossier.id),
                """
                UPDATE paper_text SET to_confirm = false, written_by = \(person), written_at = now(),
                    version = version + 1
                WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND paper = \(paper)
                    AND to_confirm RETURNING place
                """,
            ])
        return answers[1].count
    }

    private func stale(_ row: Query, seen version: Int, _ person: PersonID) async throws -> any Error {
        let rows = try await database.query(
            as: person, "SELECT body, version, display_name(written_by) AS name FROM paper_text WHERE \(row)")
        guard let found = rows.first, try found["version"] != version else { return StorageError.refused }
        return StaleWrite(theirs: try found["body"], theirsBy: try found["name"], version: try found["version"])
    }
}
