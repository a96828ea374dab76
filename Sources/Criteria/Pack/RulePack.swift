/// One circular, or one appendix of it, for one kind of school: everything that is needed to rate a school under it.
///
/// A pack is a value. It is read from a folder under `Standards/` or from the files that the database keeps of every
/// pack ever used, and it is identified for good by `hash`.
public struct RulePack: Sendable, Hashable {
    /// The stable identifier, which is the folder's name: `17-2018-primary`.
    public var id: String
    /// SHA-256 over the pack's files, 64 lower-case hexadecimal digits.
    public var hash: String
    /// The legal text that the pack writes down.
    public var circular: Circular
    /// The kind of school in one word: `preschool`, `primary`, `secondary` …
    public var schoolType: String
    /// The kinds of school that the pack applies to: `lower-secondary`, `upper-secondary` …
    public var appliesTo: [String]
    /// Standards in printed order.
    public var standards: [Standard]
    /// Groups of clauses that are judged for the school as a whole, such as the level-4 article of the 2018 circulars.
    public var schoolWide: [Criterion]
    /// What the school needs for each level, ascending.
    public var levelRules: [LevelRule]
    /// Whether a school with several schooling levels rates each of them apart, and which there are.
    public var schoolingLevels: SchoolingLevels?
    /// Accreditation grades, where the circular has them.
    public var accreditationGrade: GradeRule?
    /// Degrees of the national standard, where the circular has them.
    public var nationalStandard: NationalStandardRule?
    /// The self-assessment council that the circular asks for.
    public var council: CouncilRule
    /// How evidence is numbered and cited.
    public var evidenceCode: EvidenceCodeRule
    /// Recurring deadlines.
    public var calendar: [CalendarEntry]
    /// The conditions that measures may name.
    public var conditions: [Condition]
    /// The figures that a school types in.
    public var statistics: StatisticsForm
    /// Notices that the pages show with dossiers opened in a span of days.
    public var notices: [Notice]
    /// Remarks of those who wrote the circular down, in Vietnamese.
    public var notes: [String]
    /// Words that the circular gives a meaning of its own.
    public var terms: [Term] = []
    /// Places whose thresholds or wording differ between schools.
    public var variations: [Variation] = []
    /// The days between which no figure of the pack may decide (Điều 27 khoản 4 of 57/2026); nil where there are none.
    public var figuresWarnOnly: WarningPeriod? = nil
    /// What the report says in words beside the ratings; nil where the pack does not tell.
    public var report: ReportForm?
    /// The improvement plan, where it is a document of its own.
    public var improvementPlan: PlanForm?
    /// The papers that the school makes; empty for packs kept before there were forms of papers.
    public var papers: [PaperForm] = []
    /// The way to the recorded result; nil for packs kept before procedures were written down.
    public var procedure: ProcedureForm?
    /// How criteria are rated; nil where indicators are judged as they stand.
    public var rating: RatingRule?

    /// Every criterion that belongs to a standard, in printed order.
    public var criteria: [Criterion] { standards.flatMap(\.criteria) }

    /// Every criterion and every school-wide group of clauses, in the pack's order.
    public var rated: [Criterion] { criteria + schoolWide }

    /// The criterion or school-wide group with this code, such as `1.1` or `level-4`. A sheet code such as
    /// `lower-secondary:1.1` finds the criterion behind it, with the sheet's code, where the pack rates that schooling
    /// level apart.
    public func criterion(_ code: String) -> Criterion? {
        if let found = rated.first(where: { $0.code == code }) { return found }
        guard let sheet = SheetCode(code), let part = sheet.part, partTitle(part) != nil else { return nil }
        return rated.first { $0.code == sheet.criterion }?.on(part)
    }

    /// The indicator at this path, which may name a schooling level's sheet.
    public func indicator(_ path: IndicatorPath) -> Indicator? {
        criterion(path.criterion)?.level(path.level)?.indicators.first { $0.code == path.indicator }
    }
}

/// The legal text behind a pack.
public struct Circular: Sendable, Hashable {
    /// The official number: `17/2018/TT-BGDĐT`.
    public var number: String
    /// The title, in Vietnamese.
    public var title: String
    /// The day it was signed.
    public var issued: Day
    /// The first day on which it is in force.
    public var inForceFrom: Day
    /// The last day on which it is in force; nil while it is.
    public var inForceTo: Day?
    /// What the files say about the last day, where an amendment ends the pack earlier; nil where none does.
    public var amendedEnd: AmendedEnd?
    /// Numbers of the circulars that it replaces.
    public var replaces: [String]
    /// Number of the circular that replaced it.
    public var replacedBy: String?
    /// The amendments that made the pack out of another one, the earliest first; empty for a pack written by hand.
    public var amendments: [PackAmendment] = []
    /// Where the wording comes from, and whether it was compared with the signed text.
    public var provenance: Provenance
    /// Where it is written down.
    public var source: SourceLocation
}

/// The end of a pack that an amendment took the place of; the files are never edited.
public struct AmendedEnd: Sendable, Hashable {
    /// The last day as written; nil where there is none.
    public var written: Day?
}

extension Circular {
    /// The last day as the files say it; nil where there is none.
    public var writtenEnd: Day? {
        if let amendedEnd { amendedEnd.written } else { inForceTo }
    }

    /// Ends on the day before an amendment's pack comes into force.
    mutating func end(before day: Day) {
        amendedEnd = AmendedEnd(written: writtenEnd)
        inForceTo = day.previous
    }
}

/// Where a pack's wording comes from.
public struct Provenance: Sendable, Hashable {
    /// True for the official text, false for the project's own wording.
    public var isOfficialText: Bool
    /// Whether somebody compared the pack with the signed text.
    public var isComparedWithSignedText: Bool
    /// The note that pages show, in Vietnamese.
    public var note: String
}

/// A notice for dossiers that were opened between two days, both included.
public struct Notice: Sendable, Hashable {
    /// First day.
    public var from: Day
    /// Last day.
    public var to: Day
    /// The text, in Vietnamese.
    public var text: String
}

/// The schooling levels that are rated apart in one school.
public struct SchoolingLevels: Sendable, Hashable {
    /// One schooling level: `lower-secondary`, "Trung học cơ sở".
    public struct Entry: Sendable, Hashable {
        /// The identifier used in files.
        public var id: String
        /// The Vietnamese name.
        public var title: String
    }
    /// In the order of schooling.
    public var entries: [Entry]
    /// The article that says so.
    public var citation: Citation
}
