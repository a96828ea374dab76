public import Accreditation
import Criteria
import Postgres

extension DraftStore {
    /// Keeps what the school has written so far; what did not change is left alone.
    ///
    /// - Throws: `DraftRefusal.notNow`, `.stale`; `StorageError.refused` to those who do not answer for the school.
    public func keep(_ texts: [DraftItemText], of dossier: Dossier, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            try await DraftStore.require(.drafted, of: dossier.id, transaction)
            try await DraftStore.keep(texts, of: dossier, person, transaction)
        }
    }

    static func keep(
        _ texts: [DraftItemText], of dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws {
        let kept = try await transaction.query(items(of: dossier.id)).map(item)
        let stored = Dictionary(kept.map { ($0.item.criterion, $0) }, uniquingKeysWith: { first, _ in first })
        let changes = texts.filter { text in
            stored[text.item.criterion].map { $0.item != text.item } ?? !text.item.isBlank
        }
        let stale = changes.compactMap { change in
            stored[change.item.criterion].flatMap { $0.version == change.version ? nil : $0 }
        }
        guard stale.isEmpty else { throw DraftRefusal.stale(stale) }
        for change in changes { try await write(change, of: dossier, person, transaction) }
    }

    private static func write(
        _ text: DraftItemText, of dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws {
        let item = text.item
        let changed = try await transaction.execute(
            """
            INSERT INTO draft_item AS i
                (school_id, dossier_id, criterion, stance, objected, reasons, evidence, written_by)
            VALUES (\(dossier.school), \(dossier.id), \(item.criterion), \(word: item.stance),
                \(item.objected.map(\.description)), \(item.reasons), \(item.evidence), \(person))
            ON CONFLICT (dossier_id, criterion) DO UPDATE SET stance = excluded.stance,
                objected = excluded.objected, reasons = excluded.reasons, evidence = excluded.evidence,
                written_by = excluded.written_by, written_at = now(), version = i.version + 1
            """)
        guard changed == 1 else { throw StorageError.refused }
    }
}
