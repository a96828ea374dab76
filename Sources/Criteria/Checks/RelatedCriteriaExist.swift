/// Every criterion that a comparison names is a criterion of its pack.
enum RelatedCriteriaExist: RelatedCheck {
    static let name = CheckName.relatedCriteriaExist

    static func problems(in related: [RelatedCriteria], among packs: [RulePack]) -> [Diagnostic] {
        related.flatMap { file in
            let newer =
                file.pairs.map { ($0.newer, $0.source) } + file.withoutPredecessor.map { ($0.criterion, $0.source) }
            let older =
                file.pairs.map { ($0.older, $0.source) } + file.withoutSuccessor.map { ($0.criterion, $0.source) }
            return unknown(newer, in: file.newer, packs) + unknown(older, in: file.older, packs)
        }
    }

    private static func unknown(
        _ named: [(String, SourceLocation)], in pack: String, _ packs: [RulePack]
    ) -> [Diagnostic] {
        guard let found = packs.first(where: { $0.id == pack }) else { return [] }
        let known = Set(found.criteria.map(\.id))
        return named.filter { !known.contains($0.0) }.map { id, place in
            name.error("\(pack) has no criterion with the id \(id); correct the id or remove the line.", at: place)
        }
    }
}
