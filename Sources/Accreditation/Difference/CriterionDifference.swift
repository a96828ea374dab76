public import Criteria

/// What changed on one criterion's sheet.
public struct CriterionDifference: Sendable, Hashable {
    /// The printed code.
    public var code: String
    /// Indicators with changes, in printed order.
    public var findings: [FindingDifference]
    /// Texts with changes: levels first, then strengths and weaknesses.
    public var texts: [SheetTextDifference]
    /// The improvement plan's entries that are new, and those that are gone.
    public var addedImprovements: [DossierContent.Improvement]
    public var removedImprovements: [DossierContent.Improvement]

    /// Whether nothing changed.
    public var isEmpty: Bool {
        findings.isEmpty && texts.isEmpty && addedImprovements.isEmpty && removedImprovements.isEmpty
    }

    init(_ criterion: Criterion, from old: DossierContent, to new: DossierContent) {
        code = criterion.code
        findings = criterion.paths.compactMap { path in
            let change = FindingDifference(path, before: old.rating(path), after: new.rating(path))
            return change.isEmpty ? nil : change
        }
        let (before, after) = (old.sheets[code] ?? .init(), new.sheets[code] ?? .init())
        texts = Set(before.texts.keys).union(after.texts.keys).sorted(by: SheetTextDifference.inOrder)
            .filter { before.texts[$0, default: ""] != after.texts[$0, default: ""] }
            .map { SheetTextDifference($0, from: before.texts[$0] ?? "", to: after.texts[$0] ?? "") }
        addedImprovements = after.improvements.filter { !before.improvements.contains($0) }
        removedImprovements = before.improvements.filter { !after.improvements.contains($0) }
    }
}

/// What changed about one indicator.
public struct FindingDifference: Sendable, Hashable {
    public var path: IndicatorPath
    /// Nil for not yet rated.
    public var before: Finding?
    public var after: Finding?
    /// Whether requirements were answered otherwise, even where the finding stays the same.
    public var answersChanged: Bool
    /// Codes of evidence that was linked since, and that is linked no more.
    public var addedEvidence: [String]
    public var removedEvidence: [String]
    /// How the reason for a finding against the figures changed; nil where it did not.
    public var reason: TextDifference?

    /// Whether nothing changed.
    public var isEmpty: Bool {
        before == after && !answersChanged && addedEvidence.isEmpty && removedEvidence.isEmpty && reason == nil
    }

    init(_ path: IndicatorPath, before: DossierContent.Rating?, after: DossierContent.Rating?) {
        self.path = path
        self.before = before?.finding?.finding
        self.after = after?.finding?.finding
        answersChanged = before?.requirements != after?.requirements
        let (old, new) = (before?.evidence ?? [], after?.evidence ?? [])
        addedEvidence = new.filter { !old.contains($0) }
        removedEvidence = old.filter { !new.contains($0) }
        let reasons = (before?.reason?.text ?? "", after?.reason?.text ?? "")
        reason = reasons.0 == reasons.1 ? nil : TextDifference(from: reasons.0, to: reasons.1)
    }
}

/// What changed in one text of a sheet.
public struct SheetTextDifference: Sendable, Hashable {
    /// `present/1`, `strengths`, `weaknesses`.
    public var field: String
    public var text: TextDifference

    init(_ field: String, from old: String, to new: String) {
        self.field = field
        text = TextDifference(from: old, to: new)
    }

    /// The order of the official sheet, which is alphabetical but for numbers.
    static func inOrder(_ left: String, _ right: String) -> Bool {
        place(left).lexicographicallyPrecedes(place(right))
    }

    private static func place(_ field: String) -> [String] {
        field.split(separator: "/").map { String(repeating: "0", count: max(0, 4 - $0.count)) + $0 }
    }
}
