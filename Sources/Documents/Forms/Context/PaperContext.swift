import Accreditation
import Criteria

/// What blocks look up while a paper is composed: everything is prepared once.
struct PaperContext: Sendable {
    let form: PaperForm
    let pack: RulePack
    let state: PaperState
    /// Standards and criteria with the codes of the dossier's sheets, schooling level by schooling level.
    let outline: DossierOutline
    /// Nil where the findings do not fit the pack.
    let result: AssessmentResult?
    /// The level of each criterion by the code of its sheet.
    let levels: [String: CriterionResult]
    let findings: Findings
    let pieces: [String: DossierContent.Piece]
    private let people: [PersonID: PaperPerson]

    init(_ form: PaperForm, _ source: PaperSource) {
        self.form = form
        pack = source.pack
        state = source.state
        let content = source.state.content
        outline = DossierOutline(source.pack, parts: content.parts)
        result = try? Assessment(source.pack).compute(content.rated, facts: content.facts.facts)
        levels = result?.bySheet ?? [:]
        findings = content.findings
        pieces = Dictionary(content.evidence.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        let seats = content.council.map { PaperPerson(id: $0.person, name: $0.name, post: $0.post) }
        people = Dictionary((source.state.people + seats).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var content: DossierContent { state.content }

    /// The council as papers list it: the details of the council's page, or the seats of a dossier that was handed in.
    var members: [CouncilMember] {
        if !state.council.members.isEmpty { return state.council.members }
        return content.council.compactMap { seat in
            CouncilRole(rawValue: seat.role).map { CouncilMember(person: seat.person, role: $0) }
        }
    }

    func person(_ id: PersonID) -> PaperPerson? { people[id] }

    /// The criteria that a group looks after, by the code of their sheets, in the dossier's order.
    func criteria(of group: WorkingGroup) -> [Criterion] {
        let own = Set(state.council.assignments.filter { $0.group == group.id }.map(\.criterion))
        return outline.sheets.filter { own.contains($0.code) }
    }

    /// The criteria that somebody looks after, alone or in a group.
    func criteria(of person: PersonID) -> [Criterion] {
        let own = state.council.criteria(of: person)
        return outline.sheets.filter { own.contains($0.code) }
    }

    /// The sheet of a criterion; empty where nothing was written.
    func sheet(_ code: String) -> DossierContent.Sheet { content.sheets[code] ?? DossierContent.Sheet() }

    /// The sheet's title: `Tiêu chí 1.1: Phương hướng …`; the title alone for school-wide groups.
    func title(of criterion: Criterion) -> String {
        if pack.isSchoolWide(criterion.code) { return criterion.title + pack.partMark(criterion.code) }
        return "Tiêu chí \(criterion.printedCode)\(pack.partMark(criterion.code)): \(criterion.title)"
    }

    /// The sheet's code for readers: `1.1`; the title for school-wide groups, whose codes are not printed anywhere.
    func shown(_ criterion: Criterion) -> String {
        pack.isSchoolWide(criterion.code) ? title(of: criterion) : pack.shown(criterion.code)
    }

    /// The criterion in sentences: `Tiêu chí 1.1`; the title of school-wide groups.
    func label(_ criterion: Criterion) -> String {
        pack.isSchoolWide(criterion.code) ? title(of: criterion) : "Tiêu chí \(pack.shown(criterion.code))"
    }

    /// `Tiêu chuẩn 1: Tổ chức và quản lý`.
    func title(of standard: Standard) -> String { "Tiêu chuẩn \(SheetCode.printed(standard.code)): \(standard.title)" }

    /// The school year that is assessed; nil for something that is none.
    var year: SchoolYear? { SchoolYear(content.schoolYear) }

    /// The school years of the figures, the oldest first.
    var years: [SchoolYear] {
        guard let year else { return [] }
        return (0..<pack.statistics.years).reversed().map { SchoolYear(start: year.start - $0) }
    }
}
