import Accreditation
import Criteria
import Foundation
import Postgres
import TestSupport

/// A row of a dossier as it stands in the database, all its columns but the version as text.
struct StoredRow: Hashable, Decodable {
    let source: String
    /// Without those that are null.
    var columns: [String: String]

    subscript(column: String) -> String { columns[column] ?? "" }

    /// The row as the product reads it.
    var answer: AnswerRow {
        let level = Int(self["level"]) ?? 0
        let kind: AnswerRow.Kind =
            switch source {
            case "finding": .finding(level: level, indicator: self["indicator"])
            case "narrative": .narrative(field: self["field"])
            case "figure_reason": .reason(level: level, indicator: self["indicator"])
            case "improvement": .improvement(id: self["id"], clause: self["clause"])
            case "evidence_use": .use(evidence: self["evidence_id"], level: level, indicator: self["indicator"])
            case "criterion_assignment": .assignment(person: self["person_id"], group: nil)
            case "evidence": .evidence(id: self["id"])
            case "standard_assessment": .assessment(standard: self["standard"], field: self["field"])
            case "plan_issue": .issue(id: self["id"], standard: self["standard"])
            case "paper_text": .paper(self["paper"], place: self["place"])
            case "collecting_row": .wanted(id: self["id"], indicator: self["indicator"])
            default: .review(period: self["period"])
            }
        let hasCriterion = !["standard_assessment", "plan_review", "paper_text"].contains(source)
        return AnswerRow(kind, of: hasCriterion ? self["criterion"] : "")
    }

    /// The tables, and the columns of which no two rows of a dossier have the same.
    static let keys: [String: [String]] = [
        "finding": ["criterion", "level", "indicator"], "narrative": ["criterion", "field"],
        "figure_reason": ["criterion", "level", "indicator"], "improvement": ["id"],
        "evidence_use": ["evidence_id", "criterion", "level", "indicator"],
        "criterion_assignment": ["criterion", "person_id"], "evidence": ["id"],
        "standard_assessment": ["standard", "field"], "plan_issue": ["id"], "plan_review": ["period"],
        "paper_text": ["paper", "place"], "collecting_row": ["id"],
    ]

    /// What no other row has.
    var seat: [String] { [source] + (Self.keys[source] ?? []).map { self[$0] } }

    /// Whether it always keeps its row and only names other codes.
    var stays: Bool { ["evidence", "plan_issue"].contains(source) }

    /// How it has to look at another place.
    func moved(to place: [String: String], _ witness: MovedRowWitness) -> StoredRow? {
        var moved = self
        moved.columns.merge(place) { $1 }
        guard source == "finding" else { return moved }
        let ticks = columns["requirements"].map {
            (try? JSONDecoder().decode([String].self, from: Data($0.utf8))) ?? []
        }
        guard
            let rating = witness.rating(
                of: self["criterion"], Int(self["level"]) ?? 0, self["indicator"], ticks ?? [], at: place)
        else { return nil }
        if rating.isOpen { moved.columns["to_confirm"] = "true" }
        if ticks != nil {
            moved.columns["requirements"] = "[\(rating.requirements.map { "\"\($0)\"" }.joined(separator: ", "))]"
        }
        return moved
    }
}

/// Everything that a dossier has at one moment.
struct StoredDossier: Equatable {
    /// What stands at its places.
    var rows: Set<StoredRow>
    /// What is set aside.
    var aside: Set<AsideRow>
    /// What moves have made of rows and nobody took back.
    var derived: Set<DerivedRow>

    /// A row that is set aside, and the pack under which its place has a meaning.
    struct AsideRow: Hashable, Decodable {
        let row: StoredRow
        let pack: String
    }

    /// What a move made of a row.
    struct DerivedRow: Hashable, Decodable {
        let row: StoredRow
        let now: StoredRow
        let copy: Bool
    }

    /// What stands or is set aside in only one of two, in words: nothing where they are the same.
    func differences(from other: StoredDossier) -> [String] {
        rows.symmetricDifference(other.rows).map { "\(rows.contains($0) ? "new" : "gone"): \($0)" }
            + aside.symmetricDifference(other.aside).map { "\(aside.contains($0) ? "" : "no longer ")aside: \($0)" }
    }

    static func read(_ dossier: DossierID, _ owner: Pool) async throws -> StoredDossier {
        let tables = StoredRow.keys.keys.sorted().map { table -> Query in
            """
            SELECT \(json("to_jsonb(t)", table: "\(table)::text")) AS r FROM \(identifier: table) t
            WHERE t.dossier_id = \(dossier.uuid)
            """
        }
        var rows: Set<StoredRow> = []
        for table in tables {
            try await rows.formUnion(list("SELECT jsonb_agg(r)::text AS list FROM (\(table)) x", owner))
        }
        let kept: Query = "FROM moved_answer a WHERE a.dossier_id = \(dossier.uuid) AND a.restored_by IS NULL"
        let content = json("a.content", table: "a.source")
        let aside: [AsideRow] = try await list(
            """
            SELECT jsonb_agg(jsonb_build_object('row', \(content), 'pack', a.pack_hash))::text AS list \(kept)
            AND a.left_as IS NULL AND NOT a.is_copy
            """, owner)
        let derived: [DerivedRow] = try await list(
            """
            SELECT jsonb_agg(jsonb_build_object('row', \(content), 'copy', a.is_copy,
                'now', \(json("a.left_as", table: "a.source"))))::text AS list \(kept) AND a.left_as IS NOT NULL
            """, owner)
        return StoredDossier(rows: rows, aside: Set(aside), derived: Set(derived))
    }

    private static func json(_ row: Query, table: Query) -> Query {
        """
        jsonb_build_object('source', \(table), 'columns', (SELECT jsonb_object_agg(c.key, c.value)
            FROM jsonb_each_text(jsonb_strip_nulls(\(row) - 'version')) c))
        """
    }

    private static func list<Item: Decodable>(_ query: Query, _ owner: Pool) async throws -> [Item] {
        guard let text = try await owner.query(query).first?["list", as: String?.self] else { return [] }
        return try JSONDecoder().decode([Item].self, from: Data(text.utf8))
    }
}
