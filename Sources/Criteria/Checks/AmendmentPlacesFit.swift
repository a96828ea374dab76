/// Nodes go where the grammar has them: a requirement into an indicator, a level into a criterion, beside neighbours of
/// its own kind; and a node is split into, or merged to, its own kind.
enum AmendmentPlacesFit: AmendmentCheck {
    static let name = CheckName.amendmentPlacesFit

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        var kinds = context.nodes.mapValues(\.kind)
        return amendment.operations.flatMap { operation -> [Diagnostic] in
            let found = faults(of: operation, kinds).map { error($0, at: operation.source) }
            for node in operation.newNodes { note(node, in: &kinds) }
            return found
        }
    }

    private static func note(_ node: PackNode, in kinds: inout [String: NodeKind]) {
        if let id = node.permanentID, let kind = node.kind { kinds[id] = kind }
        for child in node.children { note(child, in: &kinds) }
    }

    private static func faults(of operation: AmendmentOperation, _ kinds: [String: NodeKind]) -> [String] {
        switch operation.action {
        case .add(let node, let parent, let position):
            parent.map { faults(of: node, into: $0, kinds) } ?? faults(of: node, beside: position, kinds)
        case .renumber(let id, _, let position):
            position.neighbour.flatMap { kinds[$0] }.map { kind in
                kind == kinds[id] ? [] : ["\(id) cannot stand beside a \(kind.rawValue); name a neighbour of its kind."]
            } ?? []
        case .split(let id, let pieces): pieces.flatMap { fault(of: $0, insteadOf: [id], kinds) }
        case .merge(let ids, let node): fault(of: node, insteadOf: ids, kinds)
        case .replace, .replaceRule, .withdraw: []
        }
    }

    private static func faults(of node: PackNode, into parent: String, _ kinds: [String: NodeKind]) -> [String] {
        let allowed = node.kind?.parents ?? []
        guard let kind = kinds[parent], !allowed.contains(kind) else { return [] }
        if allowed.isEmpty { return ["A \(node.name) has a place of its own; leave into away."] }
        let names = allowed.map(\.rawValue).joined(separator: " or ")
        return ["A \(node.name) cannot go into the \(kind.rawValue) \(parent); name the id of a \(names)."]
    }

    private static func faults(
        of node: PackNode, beside position: AmendmentOperation.Position, _ kinds: [String: NodeKind]
    ) -> [String] {
        guard let neighbour = position.neighbour else {
            let isPlaced = node.kind?.container != nil
            return isPlaced ? [] : ["A new \(node.name) needs a place; write into=, before= or after=."]
        }
        guard let kind = kinds[neighbour], let own = node.kind else { return [] }
        if kind == own || kind.isDeadline && own.isDeadline { return [] }
        return ["A \(node.name) cannot stand beside the \(kind.rawValue) \(neighbour); name one of its kind."]
    }

    private static func fault(of node: PackNode, insteadOf ids: [String], _ kinds: [String: NodeKind]) -> [String] {
        ids.compactMap { id in
            guard let kind = kinds[id], kind != node.kind else { return nil }
            return "The \(kind.rawValue) \(id) cannot become a \(node.name); write nodes of its own kind."
        }
    }
}
