public import Accreditation
import Criteria
import Postgres

extension DraftStore {
    /// Answers for the school: it agrees, or objects to the named criteria with its reasons. What it chose nothing for
    /// is kept as agreed to.
    ///
    /// - Parameter texts: one for each criterion of the draft, and what is said to the whole.
    /// - Throws: `DraftRefusal.notNow`, `.stale`, `.incomplete`; `StorageError.refused` to those who do not answer for
    ///   the school.
    public func answer(
        _ kind: DraftAnswerKind, _ texts: [DraftItemText], of dossier: Dossier, telling: Telling, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await DraftStore.require(.drafted, of: dossier.id, transaction)
            let register = try await DraftStore.register(of: dossier, transaction)
            let problems = DraftAnswerCheck.problems(kind, texts.map(\.item), register: register)
            guard problems.isEmpty else { throw DraftRefusal.incomplete(problems) }
            try await DraftStore.keep(texts.map(DraftStore.chosen), of: dossier, person, transaction)
            let remark = texts.first { $0.item.criterion == DraftItem.general }?.item.reasons ?? ""
            try await DraftStore.close(kind, remark, dossier, person, transaction)
            try await transaction.tell(
                Role.team, about: dossier.id, kind: "draft", telling.words, link: telling.link)
        }
    }

    /// What is not objected to is agreed to.
    private static func chosen(_ text: DraftItemText) -> DraftItemText {
        var text = text
        if text.item.criterion != DraftItem.general { text.item.stance = text.item.stance ?? .agrees }
        return text
    }

    /// The codes of the dossier's evidence.
    private static func register(of dossier: Dossier, _ transaction: Transaction) async throws -> Set<String> {
        Set(
            try await transaction.query(
                """
                SELECT code FROM evidence WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
                    AND withdrawn_at IS NULL
                """
            ).map { try $0["code"] })
    }

    /// Keeps the answer with the hash of the draft that it answers, and moves the dossier on.
    static func close(
        _ kind: DraftAnswerKind, _ remark: String, _ dossier: Dossier, _ person: PersonID, _ transaction: Transaction
    ) async throws {
        let made = try await transaction.execute(
            """
            INSERT INTO draft_answer (dossier_id, school_id, kind, remark, content_hash, answered_by)
            SELECT dossier_id, school_id, \(word: kind), \(remark), content_hash, \(person) FROM evaluation_draft
            WHERE dossier_id = \(dossier.id)
            """)
        guard made == 1 else { throw StorageError.notFound }
        try await move(dossier.id, to: .answered, transaction)
    }
}
