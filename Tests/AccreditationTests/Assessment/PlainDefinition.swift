import Accreditation
import Criteria

/// A second computation, straight from the definition and slow: it walks the pack for every question.
struct PlainDefinition {
    let pack: RulePack
    let findings: Findings
    /// What counts in place of a finding that is not there.
    let unratedCountsAsMet: Bool

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

    func reaches(_ criterion: Criterion, _ level: Int) -> Bool {
        let counted = min(level, criterion.topLevel)
        for own in criterion.levels where own.number <= counted {
            for indicator in own.indicators
            where !isMet(IndicatorPath(criterion: criterion.code, level: own.number, indicator: indicator.code)) {
                return false
            }
        }
        return true
    }

    func level(of criterion: Criterion) -> Int {
        var level = 0
        while let next = criterion.levels.first(where: { $0.number > level }), reaches(criterion, next.number) {
            level = next.number
        }
        return level
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
