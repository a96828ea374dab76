/// Permanent identifiers are never used twice in a pack, whatever kind of node they name: findings and answers are
/// carried from one pack to another by them.
enum IdentifiersUnique: PackCheck {
    static let name = CheckName.identifiersUnique

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let nodes = PermanentNode.all(in: pack)
        let first = Dictionary(nodes.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        let blank = nodes.filter(\.id.isBlank).map {
            error("The permanent identifier is empty; give one that was never used.", at: $0.source)
        }
        return blank
            + nodes.filter { !$0.id.isBlank }.secondOccurrences(by: \.id).map { node in
                let place = first[node.id].map(\.description) ?? "elsewhere"
                let sentence = "The identifier \(node.id) is already used at \(place)"
                return error("\(sentence); give this node one that was never used.", at: node.source)
            }
    }
}
