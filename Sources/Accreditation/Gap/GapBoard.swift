public import Criteria

/// What keeps a school from its next level: criterion by criterion, mandatory ones first, schooling level by schooling
/// level where these are rated apart.
public struct GapBoard: Sendable, Hashable {
    /// The next level.
    public var level: Int
    /// Schooling levels in order, or the school as one.
    public var parts: [Part]

    /// A schooling level, or the school as one.
    public struct Part: Sendable, Hashable {
        /// The schooling level; nil where the school is rated as one.
        public var schoolingLevel: String?
        /// The criteria that stop it, mandatory ones first, else in the pack's order.
        public var gaps: [Gap]
        /// Where only so many of several criteria are needed.
        public var choices: [Choice]
    }

    /// A criterion, or a group of school-wide clauses, that has not what the next level asks of it.
    public struct Gap: Sendable, Hashable {
        /// The printed code.
        public var criterion: String
        public var isMandatory: Bool
        /// The level that it has for certain.
        public var level: Int
        /// The level that is asked of it.
        public var wanted: Int
        /// Whether another criterion could do instead, see ``Part/choices``.
        public var isChoice: Bool
        /// Whether it belongs to a shortest way to the next level.
        public var isOnShortestWay: Bool
        /// Indicators that are not met, by printed codes.
        public var indicators: [OpenIndicator]
    }

    /// An indicator that is not met yet.
    public struct OpenIndicator: Sendable, Hashable {
        /// By printed codes.
        public var path: IndicatorPath
        /// Not met, or nil while it is not rated.
        public var finding: Finding?
        /// Requirements that are not met: their place in the pack's order, and the answer so far.
        public var requirements: [OpenRequirement]
    }

    /// A requirement that is not met yet.
    public struct OpenRequirement: Sendable, Hashable {
        /// The place in the pack's order, from 0.
        public var place: Int
        /// Not met, or nil while it is not answered apart.
        public var answer: RequirementAnswer?
    }

    /// At least so many of the criteria marked as a choice have to reach a level.
    public struct Choice: Sendable, Hashable {
        /// How many more.
        public var missing: Int
        public var level: Int
        /// The printed codes of those that could.
        public var among: [String]
    }

    /// Nil where the school has the highest level already.
    ///
    /// - Parameters:
    ///   - findings: what the result was computed from.
    ///   - pack: the pack by its printed codes.
    public init?(_ findings: DossierFindings, _ result: AssessmentResult, _ pack: RulePack) {
        let rules = pack.levelRules.sorted { $0.level < $1.level }
        guard let rule = rules.first(where: { $0.level > result.level }) else { return nil }
        level = rule.level
        let needed = Set((result.nextLevel?.needed ?? []).map { NeededPlace($0.schoolingLevel, $0.path.criterion) })
        switch findings {
        case .whole(let findings):
            let levels = result.criteria + result.schoolWide
            parts = [GapReading(nil, findings, levels, pack, needed).part(rule)]
        case .parts(let apart):
            parts = (result.parts ?? []).compactMap { part in
                let own = apart.first { $0.schoolingLevel == part.schoolingLevel }
                return own.map {
                    let levels = part.criteria + part.schoolWide
                    return GapReading(part.schoolingLevel, $0.findings, levels, pack, needed).part(rule)
                }
            }
        }
    }
}

/// A criterion of a schooling level.
struct NeededPlace: Hashable {
    let schoolingLevel: String?
    let criterion: String

    init(_ schoolingLevel: String?, _ criterion: String) {
        self.schoolingLevel = schoolingLevel
        self.criterion = criterion
    }
}
