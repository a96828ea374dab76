import Criteria
import Synchronization

/// The rule packs as people read and search them; nothing of any dossier.
final class RuleLibrary: Sendable {
    /// The packs that were read and checked at start, newest first.
    let packs: [RulePack]
    private let indexes = Mutex<[String: PackSearch]>([:])

    init(_ standards: Standards) {
        packs = standards.packs.sorted { ($1.circular.inForceFrom, $0.id) < ($0.circular.inForceFrom, $1.id) }
    }

    /// The pack with an identifier.
    func pack(_ id: String) -> RulePack? { packs.first { $0.id == id } }

    /// What is found in one pack; its index is made when it is searched for the first time.
    func find(_ query: String, in pack: RulePack, limit: Int) -> PackSearch.Hits {
        let known = indexes.withLock { $0[pack.hash] }
        if let known { return known.find(query, limit: limit) }
        let index = PackSearch(pack)
        indexes.withLock { $0[pack.hash] = index }
        return index.find(query, limit: limit)
    }
}
