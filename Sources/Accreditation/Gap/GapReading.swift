import Criteria

/// Reads what the rule of a level asks of one schooling level, or of the school as one.
struct GapReading {
    private let schoolingLevel: String?
    private let findings: Findings
    private let levels: [String: Int]
    private let pack: RulePack
    private let needed: Set<NeededPlace>

    init(
        _ schoolingLevel: String?, _ findings: Findings, _ results: [CriterionResult], _ pack: RulePack,
        _ needed: Set<NeededPlace>
    ) {
        self.schoolingLevel = schoolingLevel
        self.findings = findings
        levels = Dictionary(results.map { ($0.code, $0.level) }, uniquingKeysWith: { first, _ in first })
        self.pack = pack
        self.needed = needed
    }

    /// What a rule asks, a condition on a lower level of the school written out.
    private func conditions(_ rule: LevelRule) -> [LevelCondition] {
        rule.conditions.flatMap { condition -> [LevelCondition] in
            guard case .schoolLevel(let level) = condition else { return [condition] }
            return pack.levelRules.first { $0.level == level && level < rule.level }.map(conditions) ?? []
        }
    }

    func part(_ rule: LevelRule) -> GapBoard.Part {
        let conditions = conditions(rule)
        let choices = conditions.compactMap(choice)
        var gaps: [GapBoard.Gap] = []
        for criterion in pack.criteria {
            let asked = conditions.map { asks($0, of: criterion) }.max() ?? 0
            let chosen = choices.filter { $0.among.contains(criterion.code) }.map(\.level).max() ?? 0
            let has = levels[criterion.code] ?? 0
            guard has < max(asked, chosen) else { continue }
            gaps.append(gap(criterion, has, max(asked, chosen), isChoice: has >= asked))
        }
        let clauses = conditions.compactMap(group).compactMap { group -> GapBoard.Gap? in
            let open = gap(group, levels[group.code] ?? 0, group.topLevel, isChoice: false)
            return open.indicators.isEmpty ? nil : open
        }
        let ordered = gaps.filter(\.isMandatory) + gaps.filter { !$0.isMandatory && !$0.isChoice }
        return GapBoard.Part(
            schoolingLevel: schoolingLevel, gaps: ordered + gaps.filter { !$0.isMandatory && $0.isChoice } + clauses,
            choices: choices)
    }

    /// The level that a condition asks of this very criterion; 0 for none.
    private func asks(_ condition: LevelCondition, of criterion: Criterion) -> Int {
        switch condition {
        case .everyCriterion(let level): min(level, criterion.topLevel)
        case .everyMandatory(let level): criterion.isMandatory ? level : 0
        case .others, .schoolLevel, .everyClause: 0
        }
    }

    /// What is missing of a number of criteria; nil where the number is reached.
    private func choice(_ condition: LevelCondition) -> GapBoard.Choice? {
        guard case .others(let count, let level) = condition else { return nil }
        let others = pack.criteria.filter { !$0.isMandatory }
        let below = others.filter { levels[$0.code] ?? 0 < level }
        let missing = count - (others.count - below.count)
        return missing > 0 ? GapBoard.Choice(missing: missing, level: level, among: below.map(\.code)) : nil
    }

    private func group(_ condition: LevelCondition) -> Criterion? {
        guard case .everyClause(let code) = condition else { return nil }
        return pack.schoolWide.first { $0.code == code }
    }

    private func gap(_ criterion: Criterion, _ has: Int, _ wanted: Int, isChoice: Bool) -> GapBoard.Gap {
        let indicators = criterion.levels.filter { $0.number <= wanted }.flatMap { level in
            level.indicators.map { indicator in
                (indicator, IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code))
            }
        }
        return GapBoard.Gap(
            criterion: criterion.code, isMandatory: criterion.isMandatory, level: has, wanted: wanted,
            isChoice: isChoice, isOnShortestWay: needed.contains(NeededPlace(schoolingLevel, criterion.code)),
            indicators: indicators.compactMap { open($0, at: $1) })
    }

    private func open(_ indicator: Indicator, at path: IndicatorPath) -> GapBoard.OpenIndicator? {
        let stored = findings[path]
        guard stored?.finding != .met else { return nil }
        var answers: [RequirementAnswer?] = []
        if case .requirements(let found) = stored { answers = found }
        let requirements = indicator.requirements.indices.compactMap { place -> GapBoard.OpenRequirement? in
            let answer = answers.indices.contains(place) ? answers[place] : nil
            if answer == .met || answer == .notApplicable { return nil }
            return GapBoard.OpenRequirement(place: place, answer: answer)
        }
        return GapBoard.OpenIndicator(path: path, finding: stored?.finding, requirements: requirements)
    }
}
