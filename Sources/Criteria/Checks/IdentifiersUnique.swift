/// Permanent identifiers are never used twice in a pack, whatever kind of node they name: findings and answers are
/// carried from one pack to another by them.
enum IdentifiersUnique: PackCheck {
    static let name = CheckName.identifiersUnique

    static func problems(in pack: RulePack) -> [Diagnostic] {
        let nodes = nodes(of: pack)
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

    private struct Node {
        var id: String
        var source: SourceLocation
    }

    private static func nodes(of pack: RulePack) -> [Node] {
        pack.standards.map { Node(id: $0.id, source: $0.source) }
            + pack.rated.flatMap { [Node(id: $0.id, source: $0.source)] + nodes(of: $0) }
            + pack.calendar.map { Node(id: $0.id, source: $0.source) }
    }

    private static func nodes(of criterion: Criterion) -> [Node] {
        criterion.trackedFigures.map { Node(id: $0.id, source: criterion.source) }
            + criterion.levels.flatMap { level in
                [Node(id: level.id, source: level.source)] + level.indicators.flatMap(nodes)
            }
    }

    private static func nodes(of indicator: Indicator) -> [Node] {
        [Node(id: indicator.id, source: indicator.source)]
            + indicator.requirements.map { Node(id: $0.id, source: $0.source) }
            + indicator.measures.map { Node(id: $0.id, source: $0.source) }
    }
}
