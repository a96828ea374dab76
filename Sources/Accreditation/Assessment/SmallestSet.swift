/// Finds a smallest set of findings that must become met for a rule to hold.
///
/// Conditions on all criteria fix how far each must come at least. Where "at least k of the others" leaves a choice,
/// a table over the criteria from the last to the first holds the fewest findings for every number still owed; the
/// way forward then takes, among equally small sets, the first in the pack's order.
struct SmallestSet {
    /// "At least `count` of `groups` reach `level`".
    private struct Quota {
        let count: Int
        let groups: Set<Int>
        let level: Int
    }
    private let index: PackIndex
    private let tally: Tally
    /// How far each group must come.
    private var goals: [Int]
    private var quotas: [Quota] = []

    /// The numbers of the findings in the pack's order; nil where nothing can satisfy the rule.
    static func numbers(for rule: CompiledRule, _ findings: IndexedFindings, _ tally: Tally, _ index: PackIndex)
        -> [Int]?
    {
        var search = SmallestSet(index, tally)
        guard search.read(rule), search.choose() else { return nil }
        return index.groups.indices.flatMap { search.missing(in: $0, findings) }
    }

    private init(_ index: PackIndex, _ tally: Tally) {
        self.index = index
        self.tally = tally
        goals = Array(repeating: 0, count: index.groups.count)
    }

    /// Turns the conditions into goals and quotas; false where one can never hold.
    private mutating func read(_ rule: CompiledRule) -> Bool {
        for condition in rule.conditions {
            switch condition {
            case .all(let groups, let level): for group in groups { goals[group] = max(goals[group], level) }
            case .whole(let group): goals[group] = index.width - 1
            case .count(let count, let groups, let level):
                quotas.append(Quota(count: count, groups: Set(groups), level: level))
            case .never: return false
            }
        }
        return true
    }

    /// Raises goals until the quotas are filled, at the least cost.
    private mutating func choose() -> Bool {
        let open = quotas.map { quota in
            max(0, quota.count - quota.groups.count(where: { goals[$0] >= quota.level }))
        }
        guard open.contains(where: { $0 > 0 }) else { return true }
        let groups = index.groups.indices.filter { group in quotas.contains { $0.groups.contains(group) } }
        let start = goals
        let table = costs(groups, open)
        guard table[0][code(open, open)] < Int.max else { return false }
        var owed = open
        for (row, group) in groups.enumerated() {
            let best = table[row][code(owed, open)]
            for goal in options(group, start).reversed() {
                let next = paid(owed, group, from: start[group], to: goal)
                let rest = table[row + 1][code(next, open)]
                guard rest < Int.max, rest + cost(group, start[group], goal) == best else { continue }
                goals[group] = goal
                owed = next
                break
            }
        }
        return true
    }

    /// For each row the fewest findings that this and the later groups need, by what is still owed.
    private func costs(_ groups: [Int], _ open: [Int]) -> [[Int]] {
        let size = open.reduce(1) { $0 * ($1 + 1) }
        var table = Array(repeating: Array(repeating: Int.max, count: size), count: groups.count + 1)
        table[groups.count][0] = 0
        let states = (0..<size).map { decoded($0, open) }
        for (row, group) in groups.enumerated().reversed() {
            let options = options(group, goals).map { ($0, cost(group, goals[group], $0)) }
            for (state, owed) in states.enumerated() {
                for (goal, cost) in options {
                    let rest = table[row + 1][code(paid(owed, group, from: goals[group], to: goal), open)]
                    guard rest < Int.max else { continue }
                    table[row][state] = min(table[row][state], rest + cost)
                }
            }
        }
        return table
    }

    /// The levels that a group may be raised to, ascending; the first leaves it where it must come anyway.
    private func options(_ group: Int, _ start: [Int]) -> [Int] {
        let higher = quotas.filter { $0.groups.contains(group) && $0.level > start[group] }.map(\.level)
        return [start[group]] + Set(higher).sorted()
    }

    private func cost(_ group: Int, _ from: Int, _ to: Int) -> Int {
        tally.missing(group, to: to) - tally.missing(group, to: from)
    }

    /// What is owed after the group came from one level to the other.
    private func paid(_ owed: [Int], _ group: Int, from: Int, to: Int) -> [Int] {
        zip(owed, quotas).map { owed, quota in
            let counts = quota.groups.contains(group) && from < quota.level && quota.level <= to
            return counts ? max(0, owed - 1) : owed
        }
    }

    private func code(_ owed: [Int], _ open: [Int]) -> Int {
        zip(owed, open).reduce(0) { $0 * ($1.1 + 1) + $1.0 }
    }

    private func decoded(_ state: Int, _ open: [Int]) -> [Int] {
        var rest = state
        return Array(
            open.reversed().map { most in
                defer { rest /= most + 1 }
                return rest % (most + 1)
            }.reversed())
    }

    private func missing(in group: Int, _ findings: IndexedFindings) -> [Int] {
        let group = (goals[group], index.groups[group])
        return zip(group.1.span, group.1.indicatorLevels).filter { number, level in
            level <= group.0 && findings.states[number] != 1
        }.map(\.0)
    }
}
