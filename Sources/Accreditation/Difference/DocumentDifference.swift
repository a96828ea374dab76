import Criteria

/// What changed in the general assessment of one standard.
public struct StandardDifference: Sendable, Hashable {
    /// The standard's code in the dossier.
    public var code: String
    /// Texts with changes, in the order of the form; the field is the text's identifier.
    public var texts: [SheetTextDifference]

    static func all(
        from old: DossierContent, to new: DossierContent, _ standards: [Standard], _ pack: RulePack
    ) -> [StandardDifference] {
        let fields = pack.report?.standardTexts.map(\.id) ?? []
        return standards.compactMap { standard in
            let before = old.standards?[standard.code] ?? [:]
            let after = new.standards?[standard.code] ?? [:]
            let changed = fields.filter { before[$0, default: ""] != after[$0, default: ""] }
            return changed.isEmpty
                ? nil
                : StandardDifference(
                    code: standard.code,
                    texts: changed.map { SheetTextDifference($0, from: before[$0] ?? "", to: after[$0] ?? "") })
        }
    }
}

/// What changed in one row of the improvement plan.
public struct PlanDifference: Sendable, Hashable {
    /// Which row.
    public var place: PlanPlace
    /// Nil where it was added since.
    public var before: PlanRow?
    /// Nil where it was removed since.
    public var after: PlanRow?

    /// Rows of the newer plan in its order, then those that are gone.
    static func all(from old: ImprovementPlan?, to new: ImprovementPlan?) -> [PlanDifference] {
        let (before, after) = (old?.rows ?? [], new?.rows ?? [])
        let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let kept = Set(after.map(\.0))
        let changed = after.filter { known[$0.0] != $0.1 }.map {
            PlanDifference(place: $0.0, before: known[$0.0], after: $0.1)
        }
        return changed
            + before.filter { !kept.contains($0.0) }.map { PlanDifference(place: $0.0, before: $0.1, after: nil) }
    }
}

extension ImprovementPlan {
    /// Everything that is saved by itself, in the order of the document.
    public var rows: [(PlanPlace, PlanRow)] {
        (grounds.isEmpty ? [] : [(.grounds, PlanRow([.content: grounds]))])
            + issues.flatMap { issue in
                [(.issue(issue.id), issue.row)] + issue.actions.map { (.action($0.id), $0.row) }
            }
            + reviews.keys.sorted().compactMap { key in reviews[key].map { (.review(key), $0) } }
    }
}
