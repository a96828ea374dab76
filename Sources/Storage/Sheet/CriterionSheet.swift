public import Accreditation
public import Criteria

public import struct Foundation.Date

/// Everything that stands on one criterion's sheet now, and how far the whole dossier is.
public struct CriterionSheet: Sendable {
    public let dossier: Dossier
    public let criterion: Criterion
    /// The dossier's rule pack with the codes of its sheets.
    public let pack: UsedPack
    public internal(set) var findings: [IndicatorPath: StoredFinding] = [:]
    public internal(set) var texts: [NarrativeField: StoredText] = [:]
    /// In the order of the plan.
    public internal(set) var improvements: [StoredImprovement] = []
    /// Pieces linked to each indicator, in the register's order.
    public internal(set) var evidence: [IndicatorPath: [LinkedEvidence]] = [:]
    /// Codes that stand in the texts and in the register.
    public internal(set) var register: Set<String> = []
    public internal(set) var approval: SheetApproval?
    /// What the figures say; nil where no threshold of the criterion names a figure.
    public internal(set) var thresholds: DossierThresholds?
    /// What all findings of the dossier amount to.
    public let result: AssessmentResult
    public let progress: DossierProgress
    /// Rated indicators of each criterion.
    public let rated: [String: Int]
    /// Who looks after the criterion.
    public internal(set) var assigned: [String] = []

    /// The sheet as acts refer to it.
    public var content: DossierContent.Sheet {
        var sheet = DossierContent.Sheet()
        for (path, stored) in findings where !stored.toConfirm {
            sheet.findings["\(path.level)/\(path.indicator)"] = .init(
                verdict: stored.verdict, requirements: stored.requirements, ratedBy: stored.by,
                ratedByName: stored.byName, ratedAt: Int(stored.at.timeIntervalSince1970.rounded()),
                evidence: evidence[path, default: []].map(\.code)
            ).with(thresholds?.reasons[path]?.reason)
        }
        for (field, text) in texts { sheet.texts[field.description] = text.body }
        sheet.improvements = improvements.map {
            .init(
                clause: $0.clause, measure: $0.row.measure, responsible: $0.row.responsible,
                resources: $0.row.resources, due: $0.row.due)
        }
        return sheet
    }

    /// A finding as it is stored.
    public struct StoredFinding: Sendable, Hashable {
        let verdict: String?
        let requirements: [String]?
        /// Nil for "not yet rated".
        public var finding: IndicatorFinding? { IndicatorFinding(verdict: verdict, requirements: requirements) }
        public let version: Int
        public let by: PersonID
        public let byName: String
        public let at: Date
        /// Carried over and not yet touched.
        public let toConfirm: Bool
    }

    /// A text as it is stored.
    public struct StoredText: Sendable, Hashable {
        public let body: String
        public let version: Int
        public let byName: String
        public let at: Date
        /// Carried over and not yet touched.
        public let toConfirm: Bool
    }

    /// An entry of the improvement plan as it is stored.
    public struct StoredImprovement: Sendable, Hashable {
        public let id: ImprovementID
        /// The school-wide clause; empty on other sheets.
        public let clause: String
        public let row: ImprovementRow
        public let version: Int
        public let byName: String
        /// Carried over and not yet touched.
        public let toConfirm: Bool
    }

    /// A piece of evidence that serves an indicator.
    public struct LinkedEvidence: Sendable, Hashable {
        public let id: EvidenceID
        public let code: String
        public let name: String
    }
}
