/// What an amendment brings along has permanent identifiers that were never used: not in its base, in no other pack, in
/// no other amendment, not even by something that is withdrawn. Only what stood inside a node that is split or merged
/// may keep its identifier.
enum AmendmentIdentifiersNew: AmendmentCheck {
    static let name = CheckName.amendmentIdentifiersNew

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        var own: Set<String> = []
        let foreign = elsewhere(amendment, context)
        return amendment.operations.flatMap { operation in
            operation.newNodes.flatMap(\.permanentNodes).compactMap { node -> Diagnostic? in
                let id = node.permanentID ?? ""
                let advice = "give this node an id that was never used"
                if !own.insert(id).inserted {
                    return error("The identifier \(id) stands twice in this file; \(advice).", at: node.source)
                }
                if operation.endedIDs.contains(where: { context.isInside(id, $0) }) { return nil }
                guard let place = context.used[id] ?? foreign[id] else { return nil }
                return error("The identifier \(id) is already used in \(place); \(advice).", at: node.source)
            }
        }
    }

    /// Identifiers that amendments before this one bring along.
    private static func elsewhere(_ amendment: Amendment, _ context: AmendmentContext) -> [String: String] {
        context.others.filter { ($0.from, $0.id) < (amendment.from, amendment.id) }
            .reduce(into: [:]) { used, other in
                for id in other.newIDs { used[id] = other.id }
            }
    }
}

extension PackNode {
    /// The element itself and everything inside that has a permanent identifier.
    fileprivate var permanentNodes: [PackNode] {
        (permanentID == nil ? [] : [self]) + children.flatMap(\.permanentNodes)
    }
}
