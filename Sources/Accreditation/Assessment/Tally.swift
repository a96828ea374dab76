/// For every criterion and level: how many indicators up to that level are not (or certainly not) met.
struct Tally {
    private let width: Int
    private let missing: [Int32]
    private let failed: [Int32]

    init(_ findings: IndexedFindings, _ index: PackIndex) {
        width = index.width
        var missing = [Int32](repeating: 0, count: index.groups.count * index.width)
        var failed = missing
        for (number, group) in index.groups.enumerated() {
            let row = number * index.width
            for (place, level) in zip(group.span, group.indicatorLevels) {
                let state = findings.states[place]
                if state != 1 { missing[row + level] += 1 }
                if state == 2 { failed[row + level] += 1 }
            }
            for cell in row + 1..<row + index.width {
                missing[cell] += missing[cell - 1]
                failed[cell] += failed[cell - 1]
            }
        }
        self.missing = missing
        self.failed = failed
    }

    /// Findings that must still become met for the group to reach the level.
    func missing(_ group: Int, to level: Int) -> Int { Int(missing[group * width + level]) }

    /// Whether the group reaches the level, with what is not yet rated counted as met or not met.
    ///
    /// A group without a text at the level counts with its highest one: no indicator of that level can fail.
    func reaches(_ group: Int, _ level: Int, _ view: View) -> Bool {
        (view == .certain ? missing : failed)[group * width + level] == 0
    }

    /// How what is not yet rated is counted.
    enum View { case certain, possible }

    /// Whether all conditions of the rule hold.
    func satisfies(_ rule: CompiledRule, _ view: View) -> Bool {
        rule.conditions.allSatisfy { condition in
            switch condition {
            case .all(let groups, let level): groups.allSatisfy { reaches($0, level, view) }
            case .count(let least, let groups, let level):
                groups.count(where: { reaches($0, level, view) }) >= least
            case .whole(let group): reaches(group, width - 1, view)
            case .never: false
            }
        }
    }

    /// The highest level of the school whose rule holds; 0 if none does.
    func schoolLevel(_ rules: [CompiledRule], _ view: View) -> Int {
        rules.last { satisfies($0, view) }?.level ?? 0
    }

    /// The highest own level that the group reaches; 0 if none.
    func level(of group: Int, _ levels: [Int], _ view: View) -> Int {
        levels.last { reaches(group, $0, view) } ?? 0
    }
}
