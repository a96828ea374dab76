public import Accreditation
public import Criteria
import Foundation
import Postgres

extension StepPaperStore {
    /// Writes one part of the own paper, or of the team's, and begins the paper with it.
    ///
    /// - Returns: the new version.
    /// - Throws: `StaleWrite`; `StorageError.refused` to those who do not write it and once it is handed in.
    public func write(
        _ part: String, _ text: String, version: Int, in form: StepPaperForm, of dossier: Dossier,
        as person: PersonID
    ) async throws -> Int {
        let owner = form.isPerMember ? person : nil
        return try await database.write(as: person) { transaction in
            let paper = try await StepPaperStore.begin(form, owner, dossier, person, transaction)
            let rows = try await transaction.query(
                """
                INSERT INTO step_paper_text AS t (school_id, dossier_id, paper_id, part, body, written_by)
                VALUES (\(dossier.school), \(dossier.id), \(paper), \(part), \(text), \(person))
                ON CONFLICT (paper_id, part) DO UPDATE SET body = excluded.body, written_by = excluded.written_by,
                    written_at = now(), version = t.version + 1 WHERE t.version = \(version)
                RETURNING t.version
                """)
            if let row = rows.first { return try row["version"] }
            let stored = try await transaction.query(
                """
                SELECT body, version, display_name(written_by) AS name FROM step_paper_text
                WHERE paper_id = \(paper) AND part = \(part)
                """)
            guard let row = stored.first else { throw StorageError.refused }
            throw StaleWrite(theirs: try row["body"], theirsBy: try row["name"], version: try row["version"])
        }
    }

    private static func begin(
        _ form: StepPaperForm, _ owner: PersonID?, _ dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws -> UUID {
        let find: Query = "SELECT p.id, p.handed_in_at FROM step_paper p WHERE \(place(form.id, owner, dossier.id))"
        var rows = try await transaction.query(find)
        if rows.isEmpty {
            try await transaction.execute(
                """
                INSERT INTO step_paper (school_id, dossier_id, paper, person_id, audience, begun_by)
                VALUES (\(dossier.school), \(dossier.id), \(form.id), \(owner)::uuid, \(word: form.audience),
                    \(person)) ON CONFLICT DO NOTHING
                """)
            rows = try await transaction.query(find)
        }
        guard let row = rows.first else { throw StorageError.refused }
        return try row["id"]
    }

    /// Hands the own paper in, or as leader the team's: freezes it with its hash.
    ///
    /// - Parameter levels: each criterion as school and team rated it, where the paper shows them.
    /// - Throws: `StepPaperRefusal`; `StorageError.refused` to those who may not.
    public func handIn(
        _ form: StepPaperForm, levels: [StepPaperContent.Level]?, of dossier: Dossier, under used: UsedPack,
        named name: String, as person: PersonID
    ) async throws {
        let owner = form.isPerMember ? person : nil
        try await database.write(as: person) { transaction in
            let place = StepPaperStore.place(form.id, owner, dossier.id)
            _ = try await transaction.query("SELECT 1 FROM step_paper p WHERE \(place) FOR UPDATE")
            guard let paper = try await StepPaperStore.open(form.id, by: owner, of: dossier.id, in: transaction),
                paper.entry.handedInAt == nil
            else { throw StepPaperRefusal.notOpen }
            do {
                try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            } catch EvaluationRefusal.ineligible(let problems) {
                throw StepPaperRefusal.ineligible(problems)
            }
            let content = StepPaperContent(
                paper: form.id, title: form.title, writer: name,
                parts: form.parts.map {
                    .init(id: $0.id, title: $0.title, body: paper.texts[$0.id]?.body ?? "")
                }, levels: levels)
            guard content.empty.isEmpty else { throw StepPaperRefusal.empty(content.empty) }
            let bytes = try ContentHash.canonical(content)
            let changed = try await transaction.execute(
                """
                UPDATE step_paper p SET handed_in_at = now(), handed_in_by = \(person),
                    content = \(String(decoding: bytes, as: UTF8.self)), content_hash = \(ContentHash.hex(bytes))
                WHERE \(place) AND p.handed_in_at IS NULL
                """)
            guard changed == 1 else { throw StorageError.refused }
        }
    }
}
