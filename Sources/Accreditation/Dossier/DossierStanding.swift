import Criteria

/// Where a dossier stands: standard by standard, criterion by criterion, with what is certain and what is possible.
public struct DossierStanding: Sendable, Hashable {
    /// Standards in printed order, then one entry for each school-wide group of clauses; all of it for each schooling
    /// level that is rated apart.
    public var sections: [Section]
    /// Level, grade, degree and the way to the next level.
    public var result: AssessmentResult
    /// Indicators that have a finding.
    public var rated: Int { sections.reduce(0) { $0 + $1.count.rated } }
    /// All indicators that ask for a finding: not those of a level that is closed because the one below failed.
    public var total: Int { sections.reduce(0) { $0 + $1.count.total } }

    /// A standard or a school-wide group.
    public struct Section: Sendable, Hashable {
        /// The schooling level that is rated apart; nil where the school is rated as one.
        public var part: String?
        /// The printed number; nil for a school-wide group.
        public var code: String?
        public var title: String
        public var criteria: [Entry]
        /// All of its criteria together.
        public var count: Count { criteria.reduce(Count()) { $0 + $1.count } }
    }

    /// One criterion.
    public struct Entry: Sendable, Hashable {
        /// The code of its sheet.
        public var code: String
        public var title: String
        public var count: Count
        /// The level that is certain; 0 for none.
        public var level: Int
        /// The level that is still possible.
        public var highestPossible: Int
        /// The highest level that the criterion has a text for.
        public var topLevel: Int
    }

    /// Findings counted.
    public struct Count: Sendable, Hashable {
        public var met = 0
        public var unmet = 0
        public var total = 0
        /// Indicators that have a finding.
        public var rated: Int { met + unmet }
        /// Indicators that have none yet.
        public var unrated: Int { total - rated }

        public init(met: Int = 0, unmet: Int = 0, total: Int = 0) {
            self.met = met
            self.unmet = unmet
            self.total = total
        }

        static func + (left: Count, right: Count) -> Count {
            Count(met: left.met + right.met, unmet: left.unmet + right.unmet, total: left.total + right.total)
        }
    }

    /// - Parameters:
    ///   - findings: by sheet.
    ///   - parts: schooling levels that are rated apart.
    /// - Throws: `AssessmentError` where the findings do not fit the pack.
    public init(
        _ findings: Findings, parts: [String] = [], facts: Facts, under assessment: Assessment
    ) throws(AssessmentError) {
        let result = try assessment.compute(findings.apart(parts), facts: facts)
        let levels = result.bySheet
        let pack = assessment.index.pack
        func entry(_ criterion: Criterion) -> Entry {
            let possible = levels[criterion.code]?.highestPossible ?? 0
            var count = Count(criterion, findings)
            count.total = pack.askedCount(of: criterion, rated: count.rated, highestPossible: possible)
            return Entry(
                code: criterion.code, title: criterion.title, count: count,
                level: levels[criterion.code]?.level ?? 0, highestPossible: possible, topLevel: criterion.topLevel)
        }
        self.result = result
        sections = DossierOutline(pack, parts: parts).parts.flatMap { part in
            part.standards.map {
                Section(
                    part: part.id, code: SheetCode.printed($0.code), title: $0.title,
                    criteria: $0.criteria.map(entry))
            } + part.schoolWide.map { Section(part: part.id, code: nil, title: $0.title, criteria: [entry($0)]) }
        }
    }
}

extension DossierStanding.Count {
    fileprivate init(_ criterion: Criterion, _ findings: Findings) {
        for level in criterion.levels {
            for indicator in level.indicators {
                let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
                switch findings[path]?.finding {
                case .met: met += 1
                case .unmet: unmet += 1
                case nil: break
                }
            }
        }
    }
}
