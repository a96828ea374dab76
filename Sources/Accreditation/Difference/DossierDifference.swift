public import Criteria

/// What changed from one content of a dossier to another: from one handing in to the next, or to the present.
///
/// Who rated and when do not count as changes; what was found, written, planned and shown does.
public struct DossierDifference: Sendable, Hashable {
    /// Criteria with changes, in the pack's order.
    public var criteria: [CriterionDifference]
    /// Standards whose general assessment changed, in the pack's order.
    public var standards: [StandardDifference]
    /// Rows of the improvement plan that changed.
    public var plan: [PlanDifference]
    /// Evidence pieces that were registered, withdrawn or changed, in the order of their codes.
    public var evidence: [EvidenceDifference]
    /// Stated facts that changed.
    public var facts: [FactDifference]
    /// Figures that changed, by school year and key.
    public var figures: [FigureDifference]
    /// Whether seats in the council changed.
    public var councilChanged: Bool

    /// Whether nothing changed.
    public var isEmpty: Bool {
        criteria.isEmpty && standards.isEmpty && plan.isEmpty && evidence.isEmpty && facts.isEmpty
            && figures.isEmpty && !councilChanged
    }

    /// Compares two contents of one dossier.
    ///
    /// - Parameter pack: the dossier's pack.
    public init(from old: DossierContent, to new: DossierContent, pack: RulePack) {
        let outline = DossierOutline(pack, parts: new.parts)
        criteria = outline.sheets.map { CriterionDifference($0, from: old, to: new) }.filter { !$0.isEmpty }
        standards = StandardDifference.all(from: old, to: new, outline.parts.flatMap(\.standards), pack)
        plan = PlanDifference.all(from: old.plan, to: new.plan)
        evidence = EvidenceDifference.all(from: old.evidence, to: new.evidence)
        facts = FactDifference.all(from: old.facts.facts, to: new.facts.facts)
        figures = FigureDifference.all(from: old, to: new)
        councilChanged = Set(old.council) != Set(new.council)
    }

    /// The changes of one criterion; nil where there are none.
    public func criterion(_ code: String) -> CriterionDifference? { criteria.first { $0.code == code } }
}

/// A stated fact that changed.
public struct FactDifference: Sendable, Hashable {
    public var fact: SchoolFact
    /// Nil where unknown; counted facts are numbers.
    public var before: Value?
    public var after: Value?

    /// What is said about a fact.
    public enum Value: Sendable, Hashable {
        case holds(Bool)
        case count(Int)
    }

    static func all(from old: Facts, to new: Facts) -> [FactDifference] {
        SchoolFact.allCases.compactMap { fact in
            let (before, after) = (value(fact, old), value(fact, new))
            return before == after ? nil : FactDifference(fact: fact, before: before, after: after)
        }
    }

    private static func value(_ fact: SchoolFact, _ facts: Facts) -> Value? {
        switch fact {
        case .cohortCompleted: facts.cohortCompleted.map(Value.holds)
        case .yearsOfData: facts.yearsOfData.map(Value.count)
        case .facilitiesConfirmed: facts.facilitiesConfirmed.map(Value.holds)
        }
    }
}

/// A piece of evidence that was registered, withdrawn or changed.
public struct EvidenceDifference: Sendable, Hashable {
    /// Nil where it was registered since.
    public var before: DossierContent.Piece?
    /// Nil where it was withdrawn since.
    public var after: DossierContent.Piece?

    /// The printed code.
    public var code: String { after?.code ?? before?.code ?? "" }

    /// Whether the files are others than before.
    public var filesChanged: Bool { before?.files != after?.files }

    static func all(from old: [DossierContent.Piece], to new: [DossierContent.Piece]) -> [EvidenceDifference] {
        let known = Dictionary(old.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let kept = Set(new.map(\.code))
        let changed = new.filter { known[$0.code] != $0 }.map { EvidenceDifference(before: known[$0.code], after: $0) }
        let gone = old.filter { !kept.contains($0.code) }.map { EvidenceDifference(before: $0, after: nil) }
        return changed + gone
    }
}
