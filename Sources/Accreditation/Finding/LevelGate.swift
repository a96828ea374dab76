public import Criteria

/// Whether a level of a criterion is looked at yet, where a pack looks at levels one after the other.
public struct LevelGate: Sendable, Hashable {
    /// The level.
    public var level: Int
    /// The level that has to be met first.
    public var needs: Int
    /// Whether that one is met.
    public var isOpen: Bool
}

extension RulePack {
    /// The levels of a criterion that wait for the one below; none where the pack asks for no order.
    ///
    /// - Parameter result: what the criterion's findings amount to; nil for nothing.
    public func gates(of criterion: Criterion, _ result: CriterionResult?) -> [LevelGate] {
        criterion.levels.compactMap { level in
            levelBefore(level.number, of: criterion).map {
                LevelGate(level: level.number, needs: $0, isOpen: result?.level ?? 0 >= $0)
            }
        }
    }
}

extension RulePack {
    /// Whether a level of a criterion is closed for good because the one below it failed: nothing is asked there.
    ///
    /// - Parameter highestPossible: the level that the criterion's findings leave possible.
    public func isClosed(_ level: Int, of criterion: Criterion, highestPossible: Int) -> Bool {
        levelBefore(level, of: criterion).map { highestPossible < $0 } ?? false
    }

    /// How many indicators of a criterion ask for a finding, given how many have one and what they leave possible.
    public func askedCount(of criterion: Criterion, rated: Int, highestPossible: Int) -> Int {
        let asked = criterion.levels.filter { !isClosed($0.number, of: criterion, highestPossible: highestPossible) }
        return max(rated, asked.reduce(0) { $0 + $1.indicators.count })
    }
}

extension RulePack {
    /// The places of a criterion that can be rated now.
    func openPaths(of criterion: Criterion, _ result: AssessmentResult) -> [IndicatorPath] {
        let closed = gates(of: criterion, result.sheets.first { $0.code == criterion.code }).filter { !$0.isOpen }
        return criterion.paths.filter { path in !closed.contains { $0.level == path.level } }
    }
}

/// A finding at a level that is not looked at yet; nothing was changed.
public struct LevelClosed: Error, Sendable, Hashable {
    /// The level and the one that has to be met first.
    public let gate: LevelGate

    public init(gate: LevelGate) {
        self.gate = gate
    }
}

extension IndicatorFinding {
    /// The answers to so many requirements: a finding as a whole that is met says that each of them is.
    public func answers(_ count: Int) -> [RequirementAnswer?] {
        switch self {
        case .requirements(let answers): answers
        case .whole(.met): Array(repeating: .met, count: count)
        case .whole(.unmet): Array(repeating: nil, count: count)
        }
    }
}
