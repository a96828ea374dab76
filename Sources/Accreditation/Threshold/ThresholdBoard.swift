public import Criteria

/// What a school's figures say about every indicator of a dossier that has a threshold with a figure.
public struct ThresholdBoard: Sendable {
    /// In the order of the pack's sheets.
    public let lines: [ThresholdLine]
    public let basis: FigureBasis

    /// - Parameters:
    ///   - pack: with the codes of the dossier's sheets.
    ///   - criteria: whose indicators; all of the pack where none are given.
    ///   - kind: the kind of school, as packs name it.
    ///   - day: the day of the assessment, for rules that only warn between two days.
    public init(
        _ pack: RulePack, criteria: [Criterion]? = nil, basis: FigureBasis, kind: String, findings: Findings,
        reasons: [IndicatorPath: FigureReason], on day: Day
    ) {
        self.basis = basis
        let criteria = (criteria ?? pack.rated).filter(\.namesFigures)
        lines = criteria.flatMap { criterion in
            let part = SheetCode.part(of: criterion.code)
            let reader = ThresholdReader(
                pack, figures: basis.figures, kinds: Set([kind] + (part.map { [$0] } ?? [])),
                stated: basis.conditions, on: day)
            return criterion.levels.flatMap { level in
                level.indicators.compactMap { indicator -> ThresholdLine? in
                    let readings = reader.readings(of: indicator)
                    let path = IndicatorPath(
                        criterion: criterion.code, level: level.number, indicator: indicator.code)
                    return readings.isEmpty
                        ? nil
                        : ThresholdLine(
                            path, indicator, readings, finding: findings[path]?.finding, reason: reasons[path])
                }
            }
        }
    }

    /// The content of a dossier, read on a day.
    public init(_ content: DossierContent, _ pack: RulePack, kind: String, year: SchoolYear, on day: Day) {
        let form = FigureForm(pack.statistics, kind: kind, schoolingLevels: content.parts, year: year)
        var reasons: [IndicatorPath: FigureReason] = [:]
        for (code, sheet) in content.sheets {
            for (place, rating) in sheet.findings {
                if let reason = rating.reason, let path = IndicatorPath("\(code)/\(place)") { reasons[path] = reason }
            }
        }
        self.init(
            pack, basis: FigureBasis(form, content: content), kind: kind, findings: content.findings,
            reasons: reasons, on: day)
    }

    /// What the figures say about an indicator; nil where it has no threshold with a figure.
    public subscript(_ path: IndicatorPath) -> ThresholdLine? { lines.first { $0.path == path } }

    /// Indicators that were found met against the figures.
    public var contradicted: [ThresholdLine] { lines.filter { !$0.contradictions.isEmpty } }

    /// Indicators of which a reason is missing or has to be looked at again.
    public var due: [ThresholdLine] { lines.filter(\.isDue) }
}

extension Criterion {
    /// Whether a threshold of it names a figure.
    public var namesFigures: Bool {
        levels.contains { level in level.indicators.contains { $0.measures.contains { $0.figure != nil } } }
    }

    /// The rows of the form that its thresholds need, as `table/row`, with those that tell of their conditions.
    public func figureRows(_ pack: RulePack) -> Set<String> {
        let measures = levels.flatMap(\.indicators).flatMap(\.measures).filter { $0.figure != nil }
        let named = Set(measures.flatMap(\.conditions))
        let opposites = pack.conditions.filter { named.contains($0.id) }.compactMap(\.opposite)
        let conditions = pack.conditions.filter { named.contains($0.id) || opposites.contains($0.id) }
        return Set(measures.compactMap(\.figure) + conditions.compactMap(\.figure))
    }
}
