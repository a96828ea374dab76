public import Criteria

/// Computes results under one pack; compile it once and use it for every dossier of the pack.
public struct Assessment: Sendable {
    /// The compiled pack.
    public let index: PackIndex

    /// Compiles the pack.
    public init(_ pack: RulePack) {
        index = PackIndex(pack)
    }

    /// The result of a dossier.
    /// - Throws: `AssessmentError` where the findings do not fit the pack.
    public func compute(_ dossier: DossierFindings, facts: Facts) throws(AssessmentError) -> AssessmentResult {
        switch dossier {
        case .whole(let findings): return compute(try index.indexed(findings), facts: facts)
        case .parts(let parts): return compute(try inOrder(parts), facts: facts)
        }
    }

    /// The result of a school that is rated as one.
    public func compute(_ findings: IndexedFindings, facts: Facts) -> AssessmentResult {
        let rating = Rating(findings, index)
        var result = result(level: rating.level, possible: rating.possible, rating.isComplete, facts)
        result.criteria = rating.results(0..<index.criterionCount)
        result.schoolWide = rating.results(index.criterionCount..<index.groups.count)
        if let next = nextRule(after: rating.level), let needed = rating.needed(for: next, in: nil) {
            result.nextLevel = NextLevel(level: next.level, needed: needed)
        }
        return result
    }

    /// The result of a school whose schooling levels are rated apart: it has the lowest of their levels.
    private func compute(_ parts: [(String, IndexedFindings)], facts: Facts) -> AssessmentResult {
        let ratings = parts.map { ($0, Rating($1, index)) }
        let level = ratings.map(\.1.level).min() ?? 0
        let possible = ratings.map(\.1.possible).min() ?? 0
        var result = result(level: level, possible: possible, ratings.allSatisfy(\.1.isComplete), facts)
        result.parts = ratings.map { name, rating in
            SchoolingLevelResult(
                schoolingLevel: name, level: rating.level, highestPossible: rating.possible,
                criteria: rating.results(0..<index.criterionCount),
                schoolWide: rating.results(index.criterionCount..<index.groups.count))
        }
        if let next = nextRule(after: level) {
            let needed = ratings.map { $1.needed(for: next, in: $0) }
            if !needed.contains(nil) {
                result.nextLevel = NextLevel(level: next.level, needed: needed.compactMap(\.self).flatMap(\.self))
            }
        }
        return result
    }

    private func result(level: Int, possible: Int, _ isComplete: Bool, _ facts: Facts) -> AssessmentResult {
        AssessmentResult(
            pack: index.pack.id, level: level, highestPossible: possible, isComplete: isComplete, criteria: [],
            schoolWide: [], parts: nil, accreditationGrade: index.pack.accreditationGrade?.grade(level, facts),
            nationalStandard: index.pack.nationalStandard?.result(level, facts), nextLevel: nil)
    }

    private func nextRule(after level: Int) -> CompiledRule? { index.rules.first { $0.level > level } }

    /// The parts in the pack's order of schooling.
    private func inOrder(_ parts: [SchoolingLevelFindings]) throws(AssessmentError) -> [(String, IndexedFindings)] {
        guard let levels = index.pack.schoolingLevels else { throw .schoolingLevelsNotAllowed }
        guard !parts.isEmpty else { throw .noSchoolingLevel }
        var found: [String: IndexedFindings] = [:]
        for part in parts {
            let name = part.schoolingLevel
            guard levels.entries.contains(where: { $0.id == name }) else { throw .unknownSchoolingLevel(name) }
            guard found[name] == nil else { throw .repeatedSchoolingLevel(name) }
            found[name] = try index.indexed(part.findings)
        }
        return levels.entries.compactMap { entry in found[entry.id].map { (entry.id, $0) } }
    }
}
