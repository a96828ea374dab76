public import Accreditation
public import Criteria
import Postgres

/// An answer that a move set aside: it stands under no place of the present pack, and nothing of it is lost.
public struct AsideAnswer: Sendable, Hashable {
    /// What it is, and the place where it stood.
    public let row: AnswerRow
    /// The pack under which that place has a meaning.
    public let packHash: String
    /// The text, or the words of the finding.
    public let words: String
    /// The act that set it aside.
    public let move: MoveID
}

extension MoveStore {
    /// The moves of a dossier, newest first.
    public func moves(of dossier: DossierID, as person: PersonID) async throws -> [DossierMove] {
        try await database.query(
            as: person,
            """
            SELECT id, from_pack, from_hash, to_pack, to_hash, reason, undoes, display_name(moved_by) AS name, moved_at
            FROM dossier_move WHERE dossier_id = \(dossier) ORDER BY moved_at DESC
            """
        ).map { row in
            DossierMove(
                id: try row.id("id"), fromPack: try row["from_pack"], fromHash: try row["from_hash"],
                toPack: try row["to_pack"], toHash: try row["to_hash"], reason: try row["reason"],
                undoes: try row.optionalID("undoes"), byName: try row["name"], at: try row["moved_at"])
        }
    }

    /// The answers that were set aside and not put back, in the order of their places.
    public func setAside(of dossier: DossierID, as person: PersonID) async throws -> [AsideAnswer] {
        let rows = try await database.query(
            as: person,
            """
            SELECT a.source, a.pack_hash, a.move_id, (a.content || CASE WHEN a.source = 'evidence_use' THEN
                jsonb_build_object('code', (SELECT e.code FROM evidence e
                    WHERE e.id = (a.content ->> 'evidence_id')::uuid)) ELSE '{}' END)::text AS content
            FROM moved_answer a JOIN dossier_move m ON m.id = a.move_id
            WHERE a.dossier_id = \(dossier) AND a.left_as IS NULL AND a.restored_by IS NULL AND NOT a.is_copy
            ORDER BY m.moved_at, a.position
            """)
        return try rows.map { row in
            let kept = try MoveStore.row(row)
            return AsideAnswer(
                row: kept.row, packHash: try row["pack_hash"], words: kept.words, move: try row.id("move_id"))
        }
    }

    /// The answers that a move along these places would set aside, with what is written there, in the pack's order.
    public func endangered(
        of dossier: Dossier, along places: AnswerPlaces, as person: PersonID
    ) async throws -> [(row: AnswerRow, words: String)] {
        let rows = try await database.read(as: person) { transaction in
            try await transaction.pipeline(MoveStore.rows(of: dossier, withTexts: true)).flatMap { $0 }
        }.map(MoveStore.row)
        let words = Dictionary(rows.map { ($0.row, $0.words) }, uniquingKeysWith: { first, _ in first })
        return places.moved(rows.map(\.row)).filter(\.places.isEmpty).map { ($0.row, words[$0.row] ?? "") }
    }

    /// The findings of a dossier by their paths, whether they count or wait for confirmation.
    public func answered(in dossier: Dossier, as person: PersonID) async throws -> Set<IndicatorPath> {
        let rows = try await database.query(
            as: person,
            """
            SELECT criterion, level, indicator FROM finding WHERE school_id = \(dossier.school)
                AND dossier_id = \(dossier.id) AND num_nonnulls(verdict, requirements) = 1
            """)
        return Set(
            try rows.map { row in
                let sheet = try row["criterion", as: String.self]
                return IndicatorPath(
                    criterion: sheet.split(separator: ":").last.map(String.init) ?? sheet, level: try row["level"],
                    indicator: try row["indicator"])
            })
    }
}
