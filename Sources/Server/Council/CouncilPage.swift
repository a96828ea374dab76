import Accreditation
import Criteria
import Storage

/// The council as everybody in the school reads it.
struct CouncilPage: PageContent {
    static let template = "Council/council"

    let lead: String
    let check: CouncilCheckView
    let seats: [Seat]
    let groups: [Group]
    let care: [Care]
    let edit: Edit?
    let closed: [ClosedView]

    /// One member.
    struct Seat: Sendable {
        let number: Int
        let name: String
        let post: String
        let role: String
        let duty: String
        let isSecretary: Bool
    }

    /// One working group.
    struct Group: Sendable {
        let name: String
        let leader: String?
        let members: String
        let criteria: String
        let editLink: String?
    }

    /// Who looks after one criterion.
    struct Care: Sendable {
        let label: String
        let criterionLink: String
        let by: String?
    }

    /// Ways to change it.
    struct Edit: Sendable {
        let seatsLink: String
        let groupLink: String
        let careLink: String
    }
}

/// Where the council departs from the circular: partial Council/check.
struct CouncilCheckView: PageContent {
    static let template = "Council/check"

    let rule: String
    let problems: [String]
    let remarks: [String]

    static let samples = [
        CouncilCheckView(
            rule: "Theo Điều 24.", problems: ["Hội đồng có 6 người."], remarks: ["Chủ tịch là hiệu trưởng."])
    ]
}

extension CouncilCheckView {
    init(_ desk: CouncilDesk, _ council: Council) {
        rule = "Đối chiếu với \(desk.pack.council.citation) Thông tư \(desk.pack.circular.number)"
        problems = desk.problems(of: council)
        remarks = desk.pack.council.remarks.map(\.text)
    }
}

extension CouncilPage {
    init(_ desk: CouncilDesk) {
        let (dossier, council) = (desk.dossier, desk.council)
        let mayEdit = dossier.allows(.formCouncil)
        lead = dossier.title
        check = CouncilCheckView(desk, council)
        seats = council.members.enumerated().map { Seat($1, number: $0 + 1, desk) }
        groups = council.groups.map { Group($0, desk, mayEdit: mayEdit) }
        care = desk.pack.rated.map { Care($0, desk) }
        edit =
            mayEdit
            ? Edit(
                seatsLink: Route.seats(dossier.id.uuid).path, groupLink: Route.newGroup(dossier.id.uuid).path,
                careLink: Route.assignments(dossier.id.uuid).path) : nil
        closed = dossier.closed([.formCouncil], desk.pack.procedure)
    }
}

extension CouncilPage.Seat {
    fileprivate init(_ member: CouncilMember, number: Int, _ desk: CouncilDesk) {
        self.number = number
        name = desk.name(member.person)
        post = desk.people.first { $0.id == member.person }?.post ?? ""
        role = member.role.title
        duty = member.duty
        isSecretary = member.isInSecretaryGroup
    }
}

extension CouncilPage.Group {
    fileprivate init(_ group: WorkingGroup, _ desk: CouncilDesk, mayEdit: Bool) {
        let codes = Set(desk.council.assignments.filter { $0.group == group.id }.map(\.criterion))
        name = group.name
        leader = group.leader.map(desk.name)
        members = group.members.map(desk.name).sorted().joined(separator: ", ")
        criteria = desk.pack.rated.filter { codes.contains($0.code) }.map(desk.pack.shownCode).joined(separator: ", ")
        editLink = mayEdit ? Route.group(desk.dossier.id.uuid, group.id.uuid).path : nil
    }
}

extension CouncilPage.Care {
    fileprivate init(_ criterion: Criterion, _ desk: CouncilDesk) {
        let own = desk.council.assignments.filter { $0.criterion == criterion.code }
        let groups = own.compactMap { $0.group.flatMap { id in desk.council.groups.first { $0.id == id }?.name } }
        let people = own.compactMap(\.person).map(desk.name)
        label = "\(desk.pack.shownCode(criterion)) \(criterion.title)"
        criterionLink = Route.criterion(dossier: desk.dossier.id.uuid, code: criterion.code).path
        by = own.isEmpty ? nil : (groups + people).joined(separator: "; ")
    }
}

extension RulePack {
    /// The code for readers; for clauses of a level that are rated for the school as a whole, the level.
    func shownCode(_ criterion: Criterion) -> String {
        isSchoolWide(criterion.code)
            ? "Mức \(criterion.levels.first?.number ?? 0)" + partMark(criterion.code) : shown(criterion.code)
    }
}

extension CouncilPage {
    static let samples = [
        CouncilPage(
            lead: "Trường Tiểu học Hoa Sen – năm học 2025-2026", check: CouncilCheckView.samples[0],
            seats: [
                Seat(
                    number: 1, name: "Nguyễn Thị Hà", post: "Hiệu trưởng", role: "Chủ tịch hội đồng",
                    duty: "Phụ trách chung", isSecretary: true)
            ],
            groups: [
                Group(name: "Nhóm 1", leader: "Lê Văn An", members: "Trần Bình", criteria: "A", editLink: "/")
            ],
            care: [Care(label: "A Phương hướng", criterionLink: "/", by: "Nhóm 1")],
            edit: Edit(seatsLink: "/", groupLink: "/", careLink: "/"), closed: [.sample])
    ]
}
