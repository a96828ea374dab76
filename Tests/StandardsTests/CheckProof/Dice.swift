import Accreditation
import Criteria

/// A small seeded generator (SplitMix64): the same seed, the same dossiers.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True with this chance.
    mutating func chance(_ chance: Double) -> Bool { Double.random(in: 0..<1, using: &self) < chance }

    /// One of these.
    mutating func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &self)] }

    /// Random findings of a school, or of each of its schooling levels where the pack rates them apart.
    mutating func dossier(_ pack: RulePack) -> DossierFindings {
        let levels = pack.schoolingLevels?.entries.map(\.id) ?? []
        guard !levels.isEmpty, chance(0.5) else { return .whole(findings(pack)) }
        let count = Int.random(in: 1...levels.count, using: &self)
        let chosen = levels.shuffled(using: &self).prefix(count)
        return .parts(chosen.map { SchoolingLevelFindings(schoolingLevel: $0, findings: findings(pack)) })
    }

    /// Random findings; how many are met and how many are missing differs from dossier to dossier.
    mutating func findings(_ pack: RulePack) -> Findings {
        var findings = Findings()
        let shares = [0, 0.004, 0.02, 0.1, 0.5]
        let (unmet, unrated) = (one(shares), one(shares))
        let good = Int.random(in: 1...5, using: &self)
        for criterion in pack.rated {
            for level in criterion.levels {
                for indicator in level.indicators where !chance(unrated) {
                    let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                    findings[path] = finding(indicator, unmet: level.number > good ? 0.3 : unmet)
                }
            }
        }
        return findings
    }

    /// A finding on the whole, or one answer for each requirement.
    mutating func finding(_ indicator: Indicator, unmet: Double) -> IndicatorFinding {
        if indicator.requirements.isEmpty || chance(0.7) { return .whole(chance(unmet) ? .unmet : .met) }
        return .requirements(
            indicator.requirements.map { requirement in
                if requirement.isOptional, chance(0.3) { return .notApplicable }
                return chance(unmet / 2) ? .unmet : chance(unmet / 2) ? nil : .met
            })
    }

    mutating func facts() -> Facts {
        Facts(
            cohortCompleted: one([nil, true, true, false]), yearsOfData: one([nil, 0, 2, 3, 4]),
            facilitiesConfirmed: one([nil, true, true, false]))
    }
}
