import Accreditation
import Criteria
import Storage

/// Giving criteria into the care of groups and people.
struct AssignmentsPage: PageContent {
    static let template = "Council/assignments"

    let link: String
    let seen: String
    let conflict: String?
    let standards: [Section]
    let cancelLink: String

    /// The criteria of one standard.
    struct Section: Sendable {
        let title: String
        let criteria: [Line]
    }

    /// One criterion with its choices.
    struct Line: Sendable {
        let code: String
        let label: String
        let groups: [FormOption]
        let people: [FormOption]
    }

    static let samples: [AssignmentsPage] = {
        let options = [FormOption(id: "", value: "", label: "Chưa giao", isSelected: true)]
        let line = Line(code: "A", label: "A Phương hướng", groups: options, people: options)
        return [
            AssignmentsPage(
                link: "/", seen: "0", conflict: "Người khác vừa sửa.",
                standards: [Section(title: "Tiêu chuẩn 1", criteria: [line])], cancelLink: "/")
        ]
    }()
}

extension AssignmentsPage {
    init(_ desk: CouncilDesk, _ chosen: [CriterionAssignment], conflict: String?) throws {
        let dossier = desk.dossier.id.uuid
        link = Route.assignments(dossier).path
        seen = try desk.council.fingerprint
        self.conflict = conflict
        let lines = { (criteria: [Criterion]) in criteria.map { Line($0, desk, chosen) } }
        standards =
            desk.pack.standards.map {
                Section(title: desk.pack.standardHeading($0), criteria: lines($0.criteria))
            } + desk.pack.schoolWide.map { Section(title: desk.pack.groupTitle($0), criteria: lines([$0])) }
        cancelLink = Route.council(dossier).path
    }
}

extension AssignmentsPage.Line {
    fileprivate init(_ criterion: Criterion, _ desk: CouncilDesk, _ chosen: [CriterionAssignment]) {
        let own = chosen.filter { $0.criterion == criterion.code }
        code = criterion.code
        label = "\(desk.pack.shownCode(criterion)) \(criterion.title)"
        groups = Self.options(
            desk.council.groups.map { ($0.id.description, $0.name) },
            chosen: own.lazy.compactMap(\.group).first?.description)
        people = Self.options(
            desk.people.map { ($0.id.description, $0.name) },
            chosen: own.lazy.compactMap(\.person).first?.description)
    }

    private static func options(_ values: [(String, String)], chosen: String?) -> [FormOption] {
        ([("", "Chưa giao")] + values).map { value, label in
            FormOption(id: value, value: value, label: label, isSelected: value == chosen ?? "")
        }
    }
}
