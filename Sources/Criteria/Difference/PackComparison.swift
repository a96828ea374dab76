/// Two packs while they are compared.
struct PackComparison {
    private let old: [ComparedNode]
    private let new: [ComparedNode]
    private let oldByID: [String: ComparedNode]
    private let newByID: [String: ComparedNode]
    /// The old nodes that each new one comes from, and the new ones that each old one became.
    private var origins: [String: [String]] = [:]
    private var successors: [String: [String]] = [:]
    private var isReported: Set<String> = []

    init(_ from: RulePack, _ to: RulePack) {
        old = from.comparedNodes
        new = to.comparedNodes
        oldByID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        newByID = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let lineage = Lineage(from: from, to: to)
        for node in old {
            let next = lineage.successors(of: node.id)
            successors[node.id] = next.isEmpty && newByID[node.id] != nil ? [node.id] : next
            for id in successors[node.id] ?? [] { origins[id, default: []].append(node.id) }
        }
    }

    mutating func items() -> [PackDifference.Item] {
        let present = new.compactMap { item(for: $0) }
        let withdrawn = old.filter { successors[$0.id]?.isEmpty != false }.map {
            item($0.id, $0.part, .withdrawn, from: [$0], to: [])
        }
        return present + withdrawn
    }

    /// What became this node; nil where an earlier piece of the same node reported it.
    private mutating func item(for node: ComparedNode) -> PackDifference.Item? {
        let before = (origins[node.id] ?? []).compactMap { oldByID[$0] }
        guard let first = before.first else { return item(node.id, node.part, .new, from: [], to: [node]) }
        if before.count > 1 { return item(node.id, node.part, .merged, from: before, to: [node]) }
        let after = (successors[first.id] ?? []).compactMap { newByID[$0] }
        if after.count > 1 {
            guard isReported.insert(first.id).inserted else { return nil }
            return item(first.id, node.part, .split, from: [first], to: after)
        }
        let isSame = first.code == node.code
        let kind: PackDifference.Kind = first.wording != node.wording ? .reworded : isSame ? .same : .renumbered
        return item(node.id, node.part, kind, from: [first], to: [node])
    }

    private func item(
        _ id: String, _ part: PackDifference.Part, _ kind: PackDifference.Kind, from: [ComparedNode], to: [ComparedNode]
    ) -> PackDifference.Item {
        func joined(_ texts: [String], _ separator: String) -> String? {
            let texts = texts.filter { !$0.isEmpty }
            return texts.isEmpty ? nil : texts.joined(separator: separator)
        }
        return PackDifference.Item(
            id: id, part: part, kind: kind, from: joined(from.map(\.address), ", "),
            to: joined(to.map(\.address), ", "),
            was: joined(from.map(\.wording), " | "), now: joined(to.map(\.wording), " | "))
    }
}
