public import Criteria

/// A pack compiled to dense integers once, so that the dossiers of a whole country are computed in seconds.
///
/// Indicators are numbered in the pack's order: criteria as printed, then school-wide groups; within a criterion by
/// level, then by indicator.
public struct PackIndex: Sendable {
    /// The pack.
    public let pack: RulePack
    /// The path of every indicator, by its number.
    public let paths: [IndicatorPath]
    let groups: [Group]
    let criterionCount: Int
    /// Rules ascending by level.
    let rules: [CompiledRule]
    /// One more than the highest level that anything mentions: the width of a tally's row.
    let width: Int
    let numbers: [IndicatorPath: Int]
    let contents: [[Requirement]]

    /// A criterion or a school-wide group of clauses.
    struct Group: Sendable {
        let code: String
        let levels: [Int]
        /// The numbers of its indicators.
        let span: Range<Int>
        /// The level of each of them.
        let indicatorLevels: [Int]
    }

    /// Compiles the pack.
    public init(_ pack: RulePack) {
        self.pack = pack
        let rated = pack.rated
        let indicators = rated.flatMap { criterion in
            criterion.levels.flatMap { level in level.indicators.map { (criterion, level, $0) } }
        }
        paths = indicators.map { IndicatorPath(criterion: $0.code, level: $1.number, indicator: $2.code) }
        contents = indicators.map { $2.requirements }
        numbers = Dictionary(zip(paths, paths.indices), uniquingKeysWith: { first, _ in first })
        groups = PackIndex.groups(rated)
        criterionCount = pack.criteria.count
        rules = CompiledRule.compile(pack)
        width = 1 + (groups.flatMap(\.levels) + rules.map(\.highestMentioned)).reduce(0, max)
    }

    /// The number of the indicator at this path; nil where the pack has none.
    public func number(of path: IndicatorPath) -> Int? { numbers[path] }

    /// The rule of this level.
    func rule(_ level: Int) -> CompiledRule? { rules.first { $0.level == level } }

    private static func groups(_ rated: [Criterion]) -> [Group] {
        var start = 0
        return rated.map { criterion in
            let levels = criterion.levels.flatMap { level in level.indicators.map { _ in level.number } }
            defer { start += levels.count }
            return Group(
                code: criterion.code, levels: criterion.levels.map(\.number), span: start..<start + levels.count,
                indicatorLevels: levels)
        }
    }
}
