/// Nothing refers to a node that was withdrawn, split or merged further up in the same amendment, nor to anything that
/// stood inside it.
enum AmendmentPlacesStand: AmendmentCheck {
    static let name = CheckName.amendmentPlacesStand

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        var ended: [String: Int] = [:]
        var kept: Set<String> = []
        return amendment.operations.flatMap { operation -> [Diagnostic] in
            let found = operation.namedIDs.uniqued.compactMap { id -> Diagnostic? in
                let outer = ended.keys.sorted().first { $0 == id || context.isInside(id, $0) && !kept.contains(id) }
                guard let outer, let line = ended[outer] else { return nil }
                let sentence = "The node \(id) is gone since line \(line)"
                return error("\(sentence); name one that is still there, or change the order.", at: operation.source)
            }
            for id in operation.endedIDs { ended[id] = operation.source.line }
            kept.formUnion(operation.newNodes.flatMap(\.permanentIDs))
            return found
        }
    }
}
