public import Criteria

/// What a new year's dossier says otherwise than the one that it was carried over from.
///
/// What was carried and nobody has touched yet is in no result: it shows as not yet rated. Figures, the improvement
/// plan and the council belong to their year and are compared on pages of their own.
public struct YearDifference: Sendable, Hashable {
    /// One criterion in both years.
    public struct Line: Sendable, Hashable {
        /// The code of its sheet.
        public var code: String
        /// Its level in the year before; nil where the rules of that year have no such criterion.
        public var before: CriterionResult?
        public var after: CriterionResult
        /// Codes of its evidence that is new, and that is gone.
        public var addedEvidence: [String]
        public var removedEvidence: [String]
        /// How many pieces of evidence both years have.
        public var keptEvidence: Int
        /// What changed on its sheet; nil where nothing did.
        public var sheet: CriterionDifference?
    }

    public var lines: [Line]
    /// Everything that changed, for reading in full.
    public var difference: DossierDifference
    /// The school's level in both years.
    public var before: AssessmentResult
    public var after: AssessmentResult

    /// - Parameters:
    ///   - pack: the rules of the new year, laid out as its dossier lists its sheets.
    ///   - kept: which sheets of the year before still stand under these rules.
    public init(
        from old: DossierContent, _ before: AssessmentResult, to new: DossierContent, _ after: AssessmentResult,
        pack: RulePack, kept: CarryOverPlan
    ) {
        self.before = before
        self.after = after
        let (old, new) = (old.standing(kept, beside: new), new.withoutYear())
        difference = DossierDifference(from: old, to: new, pack: pack).withoutUnrated()
        let levels = (before: before.bySheet, after: after.bySheet)
        let (oldCodes, newCodes) = (Set(old.evidence.map(\.code)), Set(new.evidence.map(\.code)))
        let changes = difference
        lines = DossierOutline(pack, parts: new.parts).sheets.compactMap { sheet in
            guard let after = levels.after[sheet.code] else { return nil }
            let owner = SheetCode.printed(sheet.code)
            let own = oldCodes.union(newCodes).filter { pack.evidenceCode.owner(of: $0) == owner }.sorted()
            return Line(
                code: sheet.code, before: kept.criteria.contains(sheet.code) ? levels.before[sheet.code] : nil,
                after: after, addedEvidence: own.filter { !oldCodes.contains($0) },
                removedEvidence: own.filter { !newCodes.contains($0) },
                keptEvidence: own.count { oldCodes.contains($0) && newCodes.contains($0) },
                sheet: changes.criterion(sheet.code))
        }
    }
}

extension DossierDifference {
    /// The same without indicators that are not rated yet: that nobody has touched them is no change of mind.
    fileprivate func withoutUnrated() -> DossierDifference {
        var copy = self
        copy.criteria = criteria.compactMap { sheet in
            var sheet = sheet
            sheet.findings = sheet.findings.filter { $0.after != nil }
            return sheet.isEmpty ? nil : sheet
        }
        return copy
    }
}

extension EvidenceCodeRule {
    /// The printed code of the criterion that owns a piece; nil for codes that are none.
    fileprivate func owner(of code: String) -> String? { parse(code).map { "\($0.standard).\($0.criterion)" } }
}

extension DossierContent {
    /// The same without what belongs to a year of its own.
    fileprivate func withoutYear() -> DossierContent {
        var copy = self
        (copy.plan, copy.figures, copy.official, copy.conditions, copy.council) = (nil, nil, nil, nil, [])
        return copy
    }

    /// The year before as far as it can be compared: sheets and evidence that still stand, pieces under the identity
    /// that they have in the new year.
    fileprivate func standing(_ kept: CarryOverPlan, beside new: DossierContent) -> DossierContent {
        var copy = withoutYear()
        copy.sheets = sheets.filter { kept.criteria.contains($0.key) }
        copy.standards = standards?.filter { kept.documents.standards.contains($0.key) }
        let now = Dictionary(new.evidence.map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
        copy.evidence = kept.keepsCodes ? evidence : []
        for index in copy.evidence.indices {
            if let id = now[copy.evidence[index].code] { copy.evidence[index].id = id }
        }
        return copy
    }
}
