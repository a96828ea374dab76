public import Criteria

/// Which general assessments and which parts of the improvement plan of an earlier dossier still stand under another
/// rule pack.
public struct CarriedDocuments: Sendable, Hashable {
    /// Codes of standards that stand: same printed code, same permanent identifier.
    public let standards: Set<String>
    /// Identifiers of their texts that the new form has too.
    public let standardTexts: Set<String>
    /// Whether the new pack has a plan as a document of its own; only then one is taken over.
    public let keepsPlan: Bool
    /// States in which nothing is left to do, so that an action is not taken over.
    public let doneStates: Set<String>

    /// Compares two packs.
    public init(from old: RulePack, to new: RulePack) {
        let now = Dictionary(new.standards.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
        standards = Set(old.standards.filter { now[$0.code] == $0.id }.map(\.code))
        standardTexts = Set(new.report?.standardTexts.map(\.id) ?? [])
        keepsPlan = new.improvementPlan != nil
        doneStates = Set(old.improvementPlan?.states.filter(\.isDone).map(\.id) ?? [])
    }
}
