import Accreditation
import Criteria

/// A second computation, straight from the definition: it walks the pack, criterion by criterion.
struct PlainDefinition {
    let pack: RulePack
    let findings: Findings
    /// What counts in place of a finding that is not there.
    let unratedCountsAsMet: Bool
    /// The level of every criterion and school-wide group by its code.
    private(set) var levels: [String: Int] = [:]

    init(pack: RulePack, findings: Findings, unratedCountsAsMet: Bool) {
        self.pack = pack
        self.findings = findings
        self.unratedCountsAsMet = unratedCountsAsMet
        for criterion in pack.rated { levels[criterion.code] = level(of: criterion) }
    }

    func isMet(_ path: IndicatorPath) -> Bool {
        switch findings[path] {
        case nil: return unratedCountsAsMet
        case .whole(let finding): return finding == .met
        case .requirements(let answers):
            return answers.allSatisfy { answer in
                answer == nil ? unratedCountsAsMet : answer == .met || answer == .notApplicable
            }
        }
    }

    func level(of criterion: Criterion) -> Int {
        var reached = 0
        for level in criterion.levels {
            for indicator in level.indicators
            where !isMet(IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)) {
                return reached
            }
            reached = level.number
        }
        return reached
    }

    func reaches(_ criterion: Criterion, _ level: Int) -> Bool {
        levels[criterion.code, default: 0] >= min(level, criterion.topLevel)
    }

    func holds(_ condition: LevelCondition) -> Bool {
        let all = pack.standards.flatMap(\.criteria)
        switch condition {
        case .everyCriterion(let level):
            return all.filter { reaches($0, level) }.count == all.count
        case .everyMandatory(let level):
            return !all.contains { $0.isMandatory && !reaches($0, level) }
        case .others(let least, let level):
            return all.filter { !$0.isMandatory && reaches($0, level) }.count >= least
        case .schoolLevel(let level):
            return schoolLevel(below: level + 1) >= level
        case .everyClause(let code):
            return pack.schoolWide.first { $0.code == code }.map { reaches($0, $0.topLevel) } ?? false
        }
    }

    func schoolLevel(below limit: Int = Int.max) -> Int {
        let rules = pack.levelRules.filter { $0.level < limit && $0.conditions.allSatisfy(holds) }
        return rules.map(\.level).max() ?? 0
    }
}
