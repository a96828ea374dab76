public import Criteria

/// What everybody may read of an approved report: who assessed itself when under which rules, and with which result.
/// Nothing else of a dossier is in it: no texts, no evidence, no figures, no names of people.
public struct PublicSummary: Sendable, Hashable, Codable {
    public var school: String
    public var managingBody: String
    public var schoolYear: String
    /// The number of the circular.
    public var circular: String
    /// The level that the school gave itself with certainty, and the highest that was still possible.
    public var level: Int
    public var highestPossible: Int
    public var criteria: [Line]
    /// The day of the approval in ISO form.
    public var approvedOn: String
    /// SHA-256 of the approved PDF, by which a copy is recognised.
    public var fileHash: String
    /// The post of who makes it public.
    public var office: String
    /// What the school says to its readers; empty for nothing.
    public var words: String

    /// The result of a criterion; clauses that are rated for the school as a whole are in its level alone.
    public struct Line: Sendable, Hashable, Codable {
        public var code: String
        public var title: String
        public var level: Int
        public var highestPossible: Int
    }

    /// Sums up an approved report.
    ///
    /// - Parameters:
    ///   - state: what the report was made from.
    ///   - pack: the rules by printed codes, under which it was made.
    ///   - day: on which it was approved, in ISO form.
    /// - Throws: where the findings do not fit the pack.
    public init(
        of state: PaperState, under pack: RulePack, approvedOn day: String, fileHash: String, words: String
    ) throws {
        let result = try Assessment(pack).compute(state.content.rated, facts: state.content.facts.facts)
        let levels = result.bySheet
        school = state.school.name
        managingBody = state.school.managingBody
        schoolYear = state.content.schoolYear
        circular = pack.circular.number
        level = result.level
        highestPossible = result.highestPossible
        let sheets = DossierOutline(pack, parts: state.content.parts).sheets
        criteria = sheets.filter { !pack.isSchoolWide($0.code) }.compactMap { sheet in
            levels[sheet.code].map { found in
                Line(
                    code: pack.shown(sheet.code), title: sheet.title, level: found.level,
                    highestPossible: found.highestPossible)
            }
        }
        approvedOn = day
        self.fileHash = fileHash
        office = state.school.headPost
        self.words = words
    }

    /// How many criteria have each level, the highest first.
    public var counts: [(level: Int, count: Int)] {
        Set(criteria.map(\.level)).sorted(by: >).map { level in (level, criteria.count { $0.level == level }) }
    }
}
