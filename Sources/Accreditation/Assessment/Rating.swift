import Criteria

/// The levels of one set of findings.
struct Rating {
    let level: Int
    let possible: Int
    let isComplete: Bool
    private let findings: IndexedFindings
    private let tally: Tally
    private let index: PackIndex

    init(_ findings: IndexedFindings, _ index: PackIndex) {
        let tally = Tally(findings, index)
        level = tally.schoolLevel(index.rules, .certain)
        possible = tally.schoolLevel(index.rules, .possible)
        isComplete = !findings.states.contains(0) || Rating.isComplete(findings, tally, index)
        self.findings = findings
        self.tally = tally
        self.index = index
    }

    /// Whether nothing is unrated but levels that are closed for good because the one below failed.
    private static func isComplete(_ findings: IndexedFindings, _ tally: Tally, _ index: PackIndex) -> Bool {
        guard index.pack.rating?.isInOrder == true else { return false }
        return zip(index.groups.indices, index.groups).allSatisfy { number, group in
            let possible = tally.level(of: number, group.levels, .possible)
            return zip(group.span, group.indicatorLevels).allSatisfy { place, level in
                let before = group.levels.last { $0 < level }
                return findings.states[place] != 0 || before.map { possible < $0 } == true
            }
        }
    }

    /// The levels of these criteria or school-wide groups.
    func results(_ groups: Range<Int>) -> [CriterionResult] {
        groups.map { number in
            let group = index.groups[number]
            return CriterionResult(
                code: group.code, level: tally.level(of: number, group.levels, .certain),
                highestPossible: tally.level(of: number, group.levels, .possible))
        }
    }

    /// A smallest set of findings that satisfies the rule; empty if it holds, nil if nothing can satisfy it.
    func needed(for rule: CompiledRule, in schoolingLevel: String?) -> [NeededFinding]? {
        if level >= rule.level { return [] }
        return SmallestSet.numbers(for: rule, findings, tally, index)?.map {
            NeededFinding(schoolingLevel: schoolingLevel, path: index.paths[$0])
        }
    }
}
