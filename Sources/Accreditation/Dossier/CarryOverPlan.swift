public import Criteria

/// Which places of an earlier dossier still stand under another rule pack: those with the same printed address and the
/// same permanent identifier.
public struct CarryOverPlan: Sendable, Hashable {
    /// Codes of sheets that stand.
    public let criteria: Set<String>
    /// Printed codes of criteria that stand; evidence stays with them.
    public let owners: Set<String>
    /// Levels that stand, as `1.1/2`.
    public let levels: Set<String>
    /// Indicators that stand.
    public let indicators: Set<IndicatorPath>
    /// Those of them whose requirements are the same, so that ticks keep their meaning.
    public let ticked: Set<IndicatorPath>
    /// Whether evidence keeps its codes.
    public let keepsCodes: Bool
    /// What stands of general assessments and improvement plan.
    public let documents: CarriedDocuments
    /// What stands of texts and details of papers.
    public let papers: CarriedPapers

    /// Compares two packs as two dossiers list them; the same pack with the same schooling levels lets everything
    /// stand.
    public init(from old: RulePack, to new: RulePack) {
        var criteria: Set<String> = []
        var levels: Set<String> = []
        var indicators: Set<IndicatorPath> = []
        var ticked: Set<IndicatorPath> = []
        for before in old.rated {
            guard let now = new.criterion(before.code), now.id == before.id else { continue }
            criteria.insert(before.code)
            for level in before.levels {
                guard let levelNow = now.level(level.number), levelNow.id == level.id else { continue }
                levels.insert("\(before.code)/\(level.number)")
                for indicator in level.indicators {
                    let path = IndicatorPath(criterion: before.code, level: level.number, indicator: indicator.code)
                    guard let kept = new.indicator(path), kept.id == indicator.id else { continue }
                    indicators.insert(path)
                    if kept.requirements.map(\.id) == indicator.requirements.map(\.id) { ticked.insert(path) }
                }
            }
        }
        self.criteria = criteria
        self.levels = levels
        self.indicators = indicators
        self.ticked = ticked
        let now = new.printed
        owners = Set(old.printed.rated.filter { now.criterion($0.code)?.id == $0.id }.map(\.code))
        documents = CarriedDocuments(from: old, to: new)
        papers = CarriedPapers(
            from: old, to: new, standards: documents.standards, criteria: criteria, indicators: indicators)
        keepsCodes = old.evidenceCode.pattern == new.evidenceCode.pattern
    }

    /// Whether a text stands: `strengths` with its criterion, `present/2` with its level, `present/4/1` with its
    /// clause.
    public func keeps(field: String, of criterion: String) -> Bool {
        let parts = field.split(separator: "/")
        guard criteria.contains(criterion) else { return false }
        guard parts.count > 1, let level = Int(parts[1]) else { return true }
        guard parts.count > 2 else { return levels.contains("\(criterion)/\(level)") }
        return indicators.contains(
            IndicatorPath(criterion: criterion, level: level, indicator: String(parts[2])))
    }
}

/// What a school may take over from an earlier dossier.
public enum CarriedPart: String, Sendable, Hashable, CaseIterable {
    case findings
    case texts
    case improvements
    case evidence
    case council

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .findings: "Kết quả đánh giá từng tiêu chí"
        case .texts: "Phần viết trong phiếu, đánh giá chung từng tiêu chuẩn và văn bản"
        case .improvements: "Kế hoạch cải tiến chất lượng"
        case .evidence: "Minh chứng và tệp kèm theo, giữ nguyên mã"
        case .council: "Hội đồng, nhóm công tác và phân công"
        }
    }
}
