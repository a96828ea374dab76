import Accreditation
import Criteria
import Storage

/// Who rates which criterion: a row per criterion, a column per member.
struct SharingPage: PageContent {
    static let template = "Evaluation/sharing"

    let sharingLink: String
    let school: String
    let summary: FormSummary?
    let members: [String]
    let rows: [Row]

    struct Row: Sendable {
        let anchor: String
        let criterion: String
        let criterionTitle: String
        /// Everybody has handed in: nobody may join.
        let isRated: Bool
        let cells: [Cell]
    }

    struct Cell: Sendable {
        let field: String
        let value: String
        let label: String
        let isChosen: Bool
        /// Handed in: stays.
        let isFixed: Bool
    }

    static let samples = [
        SharingPage(
            sharingLink: "/", school: "Trường Tiểu học Hạ Vân",
            summary: FormSummary(problems: [FormProblem(link: "#tc-1.2", sentence: "“1.2” chưa có ai đánh giá.")]),
            members: ["Đặng Văn Trưởng"],
            rows: [
                Row(
                    anchor: "tc-1.1", criterion: "Tiêu chí 1.1", criterionTitle: "Phương hướng", isRated: true,
                    cells: [
                        Cell(
                            field: "tc-1.1", value: "1", label: "Đặng Văn Trưởng, tiêu chí 1.1", isChosen: true,
                            isFixed: true)
                    ])
            ])
    ]
}

extension SharingPage {
    /// - Parameter chosen: what was ticked just now; nil for the sheets there are.
    init(
        _ dossier: Dossier, _ pack: RulePack, _ team: Team, _ sheets: [SheetProgress],
        chosen: [String: Set<PersonID>]?, _ values: FormValues
    ) {
        sharingLink = Route.sharing(dossier.id.uuid).path
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        summary = values.summary
        members = team.members.map(\.name)
        rows = pack.rated.map { criterion in
            let present = sheets.filter { $0.criterion == criterion.code }
            let picked = chosen?[criterion.code] ?? (chosen == nil ? Set(present.map(\.person)) : [])
            return Row(
                anchor: "tc-\(criterion.code)", criterion: pack.shortName(criterion.code),
                criterionTitle: pack.longName(criterion),
                isRated: !present.isEmpty && present.allSatisfy { $0.handedInAt != nil },
                cells: team.members.map { member in
                    let fixed = present.contains { $0.person == member.person && $0.handedInAt != nil }
                    return Cell(
                        field: "tc-\(criterion.code)", value: member.person.description,
                        label: "\(member.name), tiêu chí \(pack.shown(criterion.code))",
                        isChosen: fixed || picked.contains(member.person), isFixed: fixed)
                })
        }
    }
}
