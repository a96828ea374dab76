public import Accreditation
import Criteria
import Postgres

/// The team's draft with the school.
public struct DraftStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What others are told of a step, and where they find it.
    public struct Telling: Sendable, Hashable {
        public var words: String
        public var link: String

        public init(_ words: String, link: String) {
            self.words = words
            self.link = link
        }
    }

    /// The draft with everything said to it; nil where there is none that this person may see.
    ///
    /// - Throws: `EvaluationRefusal.damaged` when the kept content no longer has the hash of the act.
    public func draft(of dossier: DossierID, as person: PersonID) async throws -> SentDraft? {
        try await database.read(as: person) { try await DraftStore.draft(of: dossier, in: $0) }
    }

    /// Sends the settled ratings as the draft that the school reads, and tells the school.
    ///
    /// - Throws: `EvaluationRefusal.unsettled`, `.wrongState`, `.ineligible`; `StorageError.refused` to everybody but
    ///   the leader, and where the dossier's law has no draft.
    public func send(
        _ dossier: Dossier, under used: UsedPack, summary: String, telling: Telling, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await TeamStore.lock(dossier.id, in: [.evaluating], transaction)
            try await EvaluatorStore.requireFit(person, for: dossier, under: used, in: transaction)
            let (content, _) = try await ConclusionStore.content(
                of: dossier, under: used, summary: summary, in: transaction)
            let bytes = try ContentHash.canonical(content)
            try await transaction.execute(
                """
                INSERT INTO evaluation_draft (dossier_id, school_id, content, content_hash, sent_by)
                VALUES (\(dossier.id), \(dossier.school), \(String(decoding: bytes, as: UTF8.self)),
                    \(ContentHash.hex(bytes)), \(person))
                """)
            try await DraftStore.move(dossier.id, to: .drafted, transaction)
            try await transaction.tell(
                Role.school, about: dossier.id, kind: "draft", telling.words, link: telling.link)
        }
    }

    /// Locks the dossier and refuses unless it is in this state.
    static func require(_ wanted: DossierState, of dossier: DossierID, _ transaction: Transaction) async throws {
        let rows = try await transaction.query("SELECT state FROM dossier WHERE id = \(dossier) FOR UPDATE")
        guard let row = rows.first else { throw StorageError.notFound }
        let state: DossierState = try row.word("state")
        guard state == wanted else { throw DraftRefusal.notNow(state) }
    }

    static func move(_ dossier: DossierID, to state: DossierState, _ transaction: Transaction) async throws {
        try await transaction.execute(
            "UPDATE dossier SET state = \(word: state), version = version + 1 WHERE id = \(dossier)")
    }
}
