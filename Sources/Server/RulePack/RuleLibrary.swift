import Criteria
import Synchronization

/// The rule packs as people read and search them; nothing of any dossier.
final class RuleLibrary: Sendable {
    /// The packs that were read and checked at start, newest first.
    let packs: [RulePack]
    private let related: [RelatedCriteria]
    private let indexes = Mutex<[String: PackSearch]>([:])

    init(_ standards: Standards) {
        related = standards.related
        packs = standards.packs.sorted { ($1.circular.inForceFrom, $0.id) < ($0.circular.inForceFrom, $1.id) }
    }

    /// The files that compare a pack with another one, and that other one; newest packs first.
    func comparisons(of pack: RulePack) -> [(related: RelatedCriteria, other: RulePack)] {
        packs.flatMap { other in
            related.filter { Set([$0.newer, $0.older]) == [pack.id, other.id] && other.id != pack.id }
                .map { ($0, other) }
        }
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
