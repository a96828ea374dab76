import Accreditation
import Postgres
import Synchronization

/// What hardly ever changes about a dossier, remembered so that saving need not ask again: its school, its rule pack
/// and its sheets.
///
/// What a person may do is asked anew with every statement, by row security. A dossier may move to another pack, also
/// through another server, so whoever saves compares the pack with the one that the dossier's lock tells.
final class DossierPlaces: Sendable {
    struct Place: Sendable {
        let school: UnitID
        /// The rules with the codes of the dossier's sheets.
        let pack: UsedPack
        let parts: [String]
    }

    private let database: Database
    private let packs: RulePackStore
    private let known = Mutex<[DossierID: Place]>([:])

    init(_ database: Database, packs: RulePackStore) {
        self.database = database
        self.packs = packs
    }

    /// - Throws: `StorageError.notFound` for a dossier that nobody has asked for yet and this person may not see.
    func place(of dossier: DossierID, as person: PersonID) async throws -> Place {
        if let place = known.withLock({ $0[dossier] }) { return place }
        let rows = try await database.query(
            as: person, "SELECT school_id, pack_hash, parts FROM dossier WHERE id = \(dossier)")
        guard let row = rows.first else { throw StorageError.notFound }
        let parts: [String] = try row["parts"]
        let pack = try await packs.pack(hash: try row["pack_hash"])
        let place = Place(school: try row.id("school_id"), pack: pack.laidOut(for: parts), parts: parts)
        known.withLock { $0[dossier] = place }
        return place
    }
}

extension DossierPlaces {
    /// Forgets a dossier that is found to have moved.
    func forget(_ dossier: DossierID) { known.withLock { _ = $0.removeValue(forKey: dossier) } }
}

extension Query {
    /// Keeps others from changing or handing in a dossier until the transaction ends. Statements after it see what it
    /// waited for.
    static func lock(_ dossier: DossierID) -> Query {
        "SELECT id FROM dossier WHERE id = \(dossier) FOR NO KEY UPDATE"
    }

    /// The same, whether the current person may do this, `allowed`, and the dossier's pack now, `pack_hash`.
    static func lock(_ dossier: DossierID, asking action: Action) -> Query {
        "SELECT may(\(word: action), id) AS allowed, pack_hash FROM dossier WHERE id = \(dossier) FOR NO KEY UPDATE"
    }
}
