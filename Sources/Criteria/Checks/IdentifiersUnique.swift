/// Permanent identifiers are never used twice in a pack, whatever kind of node they name: findings and answers are
/// carried from one pack to another by them.
enum IdentifiersUnique: PackCheck {
    static let name = CheckName.identifiersUnique
    static let looksAtGuidance = true

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let nodes = PermanentNode.all(in: pack)
        let blank = nodes.filter(\.id.isBlank).map {
            error("The permanent identifier is empty; give one that was never used.", at: $0.source)
        }
        let doubled = nodes.filter { !$0.id.isBlank }.secondOccurrences(by: \.id)
        return blank
            + doubled.map { node in
                let place = nodes.first { $0.id == node.id }.map(\.source.description) ?? "elsewhere"
                let sentence = "The identifier \(node.id) is already used at \(place)"
                return error("\(sentence); give this node one that was never used.", at: node.source)
            }
    }
}
