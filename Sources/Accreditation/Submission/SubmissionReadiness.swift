public import Criteria

/// What stands between a dossier and being handed in.
///
/// Complete means: every indicator of every criterion is rated. Everything else is a reminder; clauses that concern the
/// school as a whole are asked for once the school has the level that they build on.
public struct SubmissionReadiness: Sendable, Hashable {
    /// A part of a criterion's sheet that has no text yet.
    public struct MissingText: Sendable, Hashable {
        public var criterion: String
        /// `present/1`, `strengths`, `weaknesses`, or `improvements` for a plan without entries.
        public var field: String
    }

    /// Indicators of criteria that are not rated, in the pack's order; a level that waits for the one below is not
    /// asked for. While there are any, handing in needs a reason.
    public var unrated: [IndicatorPath]
    /// Clauses for the school as a whole that are not rated although the school has the level below.
    public var unratedClauses: [IndicatorPath]
    /// Indicators that are said to be met and name no evidence.
    public var withoutEvidence: [IndicatorPath]
    /// Parts of sheets without a text.
    public var missingTexts: [MissingText]
    /// Codes of sheets that nobody approved.
    public var unapproved: [String]
    /// Codes of sheets that were changed after they were approved.
    public var changedSinceApproval: [String]
    /// Entries carried over from another year that nobody confirmed, by code; they do not count as rated.
    public var toConfirm: [String: Int]
    /// What is missing in general assessments and improvement plan.
    public var documents: DocumentReadiness
    /// Indicators that were found met against the figures and have no reason that holds for these figures. While there
    /// are any, the dossier is not handed in.
    public var withoutReason: [IndicatorPath]
    /// Other indicators that were found met against the figures: a reason is given, or figures may only warn.
    public var againstFigures: [IndicatorPath]

    /// Whether the dossier may be handed in without a reason.
    public var isComplete: Bool { unrated.isEmpty }

    /// - Parameters:
    ///   - result: what the content's findings amount to.
    ///   - approvals: the content hash that was approved last, by code of the sheet.
    ///   - toConfirm: the number of carried-over entries by code.
    ///   - standardsToConfirm: the number of carried-over texts of general assessments by the standard's code.
    ///   - planToConfirm: the number of carried-over rows of the improvement plan.
    ///   - thresholds: what the figures say; nil where nobody looks at them.
    ///   - isOpen: whether the sheet with a code takes changes: of others no reason is asked for.
    public init(
        _ content: DossierContent, pack: RulePack, result: AssessmentResult, approvals: [String: String] = [:],
        toConfirm: [String: Int] = [:], standardsToConfirm: [String: Int] = [:], planToConfirm: Int = 0,
        thresholds: ThresholdBoard? = nil, isOpen: (String) -> Bool = { _ in true }
    ) {
        let findings = content.findings
        let outline = DossierOutline(pack, parts: content.parts)
        let criteria = outline.parts.flatMap(\.standards).flatMap(\.criteria)
        unrated = criteria.flatMap { pack.openPaths(of: $0, result) }.filter { findings[$0]?.finding == nil }
        unratedClauses = outline.clausesAsked(pack, result).filter { findings[$0]?.finding == nil }
        withoutEvidence = outline.sheets.flatMap(\.paths).filter { path in
            let rating = content.rating(path)
            return rating?.finding?.finding == .met && rating?.evidence.isEmpty == true
        }
        missingTexts = criteria.flatMap { content.missingTexts(of: $0, pack) }
        let codes = criteria.map(\.code)
        unapproved = codes.filter { approvals[$0] == nil }
        changedSinceApproval = codes.filter { code in
            guard let approved = approvals[code] else { return false }
            return approved != content.sheetHash(code)
        }
        self.toConfirm = toConfirm.filter { $0.value > 0 }
        documents = DocumentReadiness(
            content, outline.parts.flatMap(\.standards), pack: pack, standardsToConfirm: standardsToConfirm,
            planToConfirm: planToConfirm)
        let against = thresholds?.contradicted ?? []
        let due = against.filter { $0.isDue && isOpen($0.path.criterion) }.map(\.path)
        withoutReason = due
        againstFigures = against.map(\.path).filter { !due.contains($0) }
    }
}

extension DossierContent {
    /// The rating at this path; nil while nothing is rated.
    public func rating(_ path: IndicatorPath) -> Rating? {
        sheets[path.criterion]?.findings["\(path.level)/\(path.indicator)"]
    }

    /// SHA-256 of exactly what a criterion's sheet says; nil where it cannot be written down.
    public func sheetHash(_ code: String) -> String? { try? ContentHash.of(sheets[code] ?? Sheet()) }

    fileprivate func missingTexts(of criterion: Criterion, _ pack: RulePack) -> [SubmissionReadiness.MissingText] {
        let sheet = sheets[criterion.code] ?? Sheet()
        var missing = pack.narrativeFields(of: criterion).map(\.description).filter {
            sheet.texts[$0]?.contains { !$0.isWhitespace } != true
        }
        if pack.plansPerCriterion, sheet.improvements.isEmpty { missing.append("improvements") }
        return missing.map { .init(criterion: criterion.code, field: $0) }
    }
}

extension Criterion {
    /// The path of each of its indicators, in printed order.
    public var paths: [IndicatorPath] {
        levels.flatMap { level in
            level.indicators.map { IndicatorPath(criterion: code, level: level.number, indicator: $0.code) }
        }
    }
}

extension DossierOutline {
    /// Clauses for the school as a whole, or for a schooling level, that decide about the level above the one that it
    /// has.
    fileprivate func clausesAsked(_ pack: RulePack, _ result: AssessmentResult) -> [IndicatorPath] {
        parts.flatMap { part in
            let level = result.parts?.first { $0.schoolingLevel == part.id }?.level ?? result.level
            let codes = pack.clauses(above: level)
            return part.schoolWide.filter { codes.contains($0.printedCode) }.flatMap(\.paths)
        }
    }
}

extension RulePack {
    /// Groups of clauses that decide about the level above a level; none below the first.
    fileprivate func clauses(above level: Int) -> [String] {
        guard level > 0, let next = levelRules.first(where: { $0.level > level }) else { return [] }
        return next.conditions.compactMap { condition in
            if case .everyClause(let code) = condition { code } else { nil }
        }
    }
}
