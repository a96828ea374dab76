public import Accreditation
import Criteria
import Foundation
import Postgres

/// Papers of the steps of an evaluation.
public struct StepPaperStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The papers of a dossier that this person may see, begun or handed in.
    public func papers(of dossier: DossierID, as person: PersonID) async throws -> [StepPaper] {
        try await database.query(
            as: person,
            """
            SELECT \(StepPaperStore.columns) FROM step_paper p WHERE p.dossier_id = \(dossier)
            ORDER BY coalesce(display_name(p.person_id), '') COLLATE "vi-x-icu", p.id
            """
        ).map(StepPaperStore.entry)
    }

    /// One paper with its texts; nil where there is none that this person may see.
    ///
    /// - Parameter owner: whose it is; nil for the team's.
    public func paper(
        _ paper: String, by owner: PersonID?, of dossier: DossierID, as person: PersonID
    ) async throws -> OpenStepPaper? {
        try await database.read(as: person) {
            try await StepPaperStore.open(paper, by: owner, of: dossier, in: $0)
        }
    }

    static func open(
        _ paper: String, by owner: PersonID?, of dossier: DossierID, in transaction: Transaction
    ) async throws -> OpenStepPaper? {
        let rows = try await transaction.query(
            "SELECT \(columns), p.id, p.content FROM step_paper p WHERE \(place(paper, owner, dossier))")
        guard let row = rows.first else { return nil }
        let texts = try await transaction.query(
            "SELECT part, body, version FROM step_paper_text WHERE paper_id = \(try row["id", as: UUID.self])"
        ).map { (try $0["part", as: String.self], EvaluationText(body: try $0["body"], version: try $0["version"])) }
        let content = try row["content", as: String?.self].map {
            try JSONDecoder().decode(StepPaperContent.self, from: Data($0.utf8))
        }
        return OpenStepPaper(
            entry: try entry(row), texts: Dictionary(uniqueKeysWithValues: texts), content: content)
    }

    static func place(_ paper: String, _ owner: PersonID?, _ dossier: DossierID) -> Query {
        """
        p.dossier_id = \(dossier) AND p.paper = \(paper) AND p.person_id IS NOT DISTINCT FROM \(owner)::uuid
        """
    }

    private static let columns: Query = """
        p.paper, p.person_id, coalesce(display_name(p.person_id), '') AS name, p.handed_in_at,
        coalesce(display_name(p.handed_in_by), '') AS handed_in_by, p.content_hash
        """

    private static func entry(_ row: Row) throws -> StepPaper {
        StepPaper(
            paper: try row["paper"], person: try row.optionalID("person_id"), personName: try row["name"],
            handedInAt: try row["handed_in_at"], handedInByName: try row["handed_in_by"],
            contentHash: try row["content_hash"])
    }
}
