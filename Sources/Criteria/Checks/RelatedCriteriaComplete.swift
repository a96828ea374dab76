/// A comparison names every criterion of both packs, in a pair or as one with nothing like it in the other pack, and
/// says nothing twice.
enum RelatedCriteriaComplete: RelatedCheck {
    static let name = CheckName.relatedCriteriaComplete

    static func problems(in related: [RelatedCriteria], among packs: [RulePack]) -> [Diagnostic] {
        related.flatMap { file in
            missing(
                file.pairs.map(\.newer), file.withoutPredecessor.map(\.criterion), in: file.newer, "predecessor", file,
                packs)
                + missing(
                    file.pairs.map(\.older), file.withoutSuccessor.map(\.criterion), in: file.older, "successor", file,
                    packs)
                + file.pairs.secondOccurrences { "\($0.newer) \($0.older)" }.map {
                    name.error("\($0.newer) and \($0.older) are paired twice; remove one line.", at: $0.source)
                }
        }
    }

    private static func missing(
        _ paired: [String], _ alone: [String], in pack: String, _ word: String, _ file: RelatedCriteria,
        _ packs: [RulePack]
    ) -> [Diagnostic] {
        guard let found = packs.first(where: { $0.id == pack }) else { return [] }
        let both = Set(paired).intersection(alone).sorted().map { id in
            name.error("\(id) of \(pack) is paired and said to be without \(word); remove one.", at: file.source)
        }
        let named = Set(paired + alone)
        return both
            + found.criteria.filter { !named.contains($0.id) }.map { criterion in
                let sentence = "The criterion \(criterion.id) of \(pack) is not named"
                return name.error("\(sentence); pair it or say that it is without \(word).", at: file.source)
            }
    }
}
