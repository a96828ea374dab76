import Criteria

/// Exactly what a team concludes, as one value: what the conclusion's hash covers and what the school reads.
public struct ConclusionContent: Sendable, Hashable, Codable {
    /// The rule pack's identifier and content hash.
    public var pack: String
    public var packHash: String
    /// The hash of the submission that was evaluated.
    public var submissionHash: String
    /// Schooling levels that are rated apart, in order; nil where the school is rated as one.
    public var parts: [String]?
    public var facts: DossierContent.StatedFacts
    public var team: [Member]
    /// The team's ratings by the printed path of the indicator.
    public var findings: [String: Settled]
    public var level: Int
    /// Nil where the pack has none.
    public var grade: Int?
    /// Nil where the pack has none.
    public var degree: Int?
    public var summary: String
    /// The conditions of the recognition with their proofs, as the council kept them; nil where no council appraised.
    public var conditions: [KeptCondition]?
    /// The hash of the minutes of the meeting on which it rests; nil where there was none.
    public var minutesHash: String?

    public init(
        pack: String, packHash: String, submissionHash: String, parts: [String] = [],
        facts: DossierContent.StatedFacts, team: [Member], findings: [String: Settled], result: AssessmentResult,
        summary: String
    ) {
        self.pack = pack
        self.packHash = packHash
        self.submissionHash = submissionHash
        self.parts = parts.isEmpty ? nil : parts
        self.facts = facts
        self.team = team
        self.findings = findings
        level = result.level
        grade = result.accreditationGrade
        degree = result.nationalStandard?.degree
        self.summary = summary
    }

    /// A member of the team.
    public struct Member: Sendable, Hashable, Codable {
        public var name: String
        public var role: String

        public init(name: String, role: String) {
            self.name = name
            self.role = role
        }
    }

    /// The team's rating of one indicator.
    public struct Settled: Sendable, Hashable, Codable {
        /// `met` or `unmet`.
        public var verdict: String
        /// Why, where members differed.
        public var reason: String
        public var settledByName: String
        /// Seconds since 1970.
        public var settledAt: Int

        public init(verdict: String, reason: String, settledByName: String, settledAt: Int) {
            self.verdict = verdict
            self.reason = reason
            self.settledByName = settledByName
            self.settledAt = settledAt
        }
    }

    /// The team's findings as the school is rated: as one, or each schooling level apart.
    public var rated: DossierFindings { teamFindings.apart(parts ?? []) }

    /// The team's findings by sheet.
    public var teamFindings: Findings {
        var byPath: [IndicatorPath: IndicatorFinding] = [:]
        for (text, settled) in findings {
            guard let path = IndicatorPath(text), let finding = Finding(rawValue: settled.verdict) else { continue }
            byPath[path] = .whole(finding)
        }
        return Findings(byPath)
    }

    /// Whether level, grade and degree are those that the findings and facts amount to.
    public func agrees(with assessment: Assessment) throws -> Bool {
        let result = try assessment.compute(rated, facts: facts.facts)
        return (level, grade) == (result.level, result.accreditationGrade)
            && degree == result.nationalStandard?.degree
    }
}
