import Criteria
import TestSupport
import Testing

@testable import Accreditation

@Suite("Two computations agree on 10,000 random dossiers of every pack")
struct SecondComputationTests {
    @Test(arguments: ComparedPacks.all)
    func agree(_ pack: ComparedPacks) {
        let assessment = Assessment(pack.pack)
        var dice = Dice(seed: 2018)
        var seen: Set<Int> = []
        var differences: [String] = []
        for number in 0..<10_000 {
            let findings = dice.findings(assessment.index)
            let facts = dice.facts()
            let result = assessment.compute(findings, facts: facts)
            seen.insert(result.level)
            let byPath = findings.findings(assessment.index)
            for difference in Self.differences(result, pack.pack, byPath, facts) {
                differences.append("dossier \(number): \(difference)")
            }
            if number % 10 == 0, !Self.leadsOn(result, pack.pack, byPath) {
                differences.append("dossier \(number): nextLevel")
            }
        }
        #expect(differences.prefix(5) == [])
        #expect(seen == Set(0...pack.pack.levelRules.count), "the random dossiers reach every level")
    }

    static func differences(_ result: AssessmentResult, _ pack: RulePack, _ findings: Findings, _ facts: Facts)
        -> [String]
    {
        let certain = PlainDefinition(pack: pack, findings: findings, unratedCountsAsMet: false)
        let possible = PlainDefinition(pack: pack, findings: findings, unratedCountsAsMet: true)
        var differences: [String] = []
        if result.level != certain.schoolLevel() { differences.append("level") }
        if result.highestPossible != possible.schoolLevel() { differences.append("highestPossible") }
        let criteria = pack.criteria.map {
            CriterionResult(
                code: $0.code, level: certain.levels[$0.code] ?? -1,
                highestPossible: possible.levels[$0.code] ?? -1)
        }
        if result.criteria != criteria { differences.append("criteria") }
        if result.isComplete != pack.rated.flatMap(\.paths).allSatisfy({ isSettled($0, pack, findings) }) {
            differences.append("complete")
        }
        if result.accreditationGrade != grade(pack, result.level, facts) { differences.append("grade") }
        if result.nationalStandard != standard(pack, result.level, facts) { differences.append("national standard") }
        return differences
    }

    /// Rated, or closed for good where levels are looked at in order: a lower level of the criterion failed.
    private static func isSettled(_ path: IndicatorPath, _ pack: RulePack, _ findings: Findings) -> Bool {
        if findings[path]?.finding != nil { return true }
        guard pack.rating?.isInOrder == true, let criterion = pack.criterion(path.criterion) else { return false }
        return criterion.paths.contains { $0.level < path.level && findings[$0]?.finding == .unmet }
    }

    private static func grade(_ pack: RulePack, _ level: Int, _ facts: Facts) -> Int? {
        pack.accreditationGrade == nil ? nil : facts.cohortCompleted == true ? level : 0
    }

    private static func standard(_ pack: RulePack, _ level: Int, _ facts: Facts) -> NationalStandardResult? {
        guard let rule = pack.nationalStandard else { return nil }
        let open = rule.degrees.last { level >= $0.level }?.number ?? 0
        let asked = Set(rule.conditions.map(\.fact))
        let years = rule.conditions.first { $0.fact == .yearsOfData }?.atLeast ?? 0
        var missing: [MissingCondition] = open == 0 ? [.level] : []
        if asked.contains(.cohortCompleted), facts.cohortCompleted != true { missing.append(.fact(.cohortCompleted)) }
        if asked.contains(.yearsOfData), facts.yearsOfData ?? -1 < years { missing.append(.fact(.yearsOfData)) }
        if asked.contains(.facilitiesConfirmed), facts.facilitiesConfirmed != true {
            missing.append(.fact(.facilitiesConfirmed))
        }
        return NationalStandardResult(degree: missing.isEmpty ? open : 0, missing: missing)
    }

    /// The needed findings lead to the next level, and none of them can be left out.
    private static func leadsOn(_ result: AssessmentResult, _ pack: RulePack, _ findings: Findings) -> Bool {
        let now = PlainDefinition(pack: pack, findings: findings, unratedCountsAsMet: false)
        guard let next = result.nextLevel else { return result.level == now.pack.levelRules.count }
        let paths = next.needed.map(\.path)
        guard next.level == result.level + 1, Set(paths).count == paths.count else { return false }
        guard now.adding(paths[...]).schoolLevel() >= next.level else { return false }
        return paths.allSatisfy { !now.isMet($0) }
            && now.adding(paths.dropLast()).schoolLevel() < next.level
            && now.adding(paths.dropFirst()).schoolLevel() < next.level
    }
}

extension PlainDefinition {
    /// The same with these findings met.
    func adding(_ paths: ArraySlice<IndicatorPath>) -> PlainDefinition {
        var findings = findings
        for path in paths { findings[path] = .whole(.met) }
        return PlainDefinition(pack: pack, findings: findings, unratedCountsAsMet: unratedCountsAsMet)
    }
}
