/// Every node that an amendment changes, or puts something into or beside, is in the base or was added further up.
enum AmendmentIdentifiersExist: AmendmentCheck {
    static let name = CheckName.amendmentIdentifiersExist

    static func problems(in amendment: Amendment, _ context: AmendmentContext) -> [Diagnostic] {
        guard context.base != nil else { return [] }
        var known = Set(context.nodes.keys)
        return amendment.operations.flatMap { operation -> [Diagnostic] in
            let missing = operation.namedIDs.filter { !known.contains($0) }
            known.formUnion(operation.newNodes.flatMap(\.permanentIDs))
            return missing.uniqued.map {
                let sentence = "The pack \(amendment.base) has no node \($0)"
                return error("\(sentence); correct the id, or add the node further up.", at: operation.source)
            }
        }
    }
}
