import Accreditation
import Criteria
import Storage

/// Choosing the members of a council.
struct SeatsPage: PageContent {
    static let template = "Council/seats"

    let link: String
    let checkLink: String
    /// Tells the server which council this form was made from.
    let seen: String
    let check: CouncilCheckView
    let people: [Person]
    /// The council as somebody else saved it meanwhile.
    let theirs: String?
    let cancelLink: String

    /// One person of the school with a seat or without.
    struct Person: Sendable {
        let id: String
        let name: String
        let post: String
        let roles: [FormOption]
        let isSecretary: Bool
        let duty: String
    }
}

extension SeatsPage {
    init(_ desk: CouncilDesk, chosen: Council, conflict: String?) throws {
        let dossier = desk.dossier.id.uuid
        link = Route.seats(dossier).path
        checkLink = Route.seatsCheck(dossier).path
        seen = try desk.council.fingerprint
        check = CouncilCheckView(desk, chosen)
        people = desk.people.map { person in
            Person(person, chosen.members.first { $0.person == person.id })
        }
        theirs = conflict
        cancelLink = Route.council(dossier).path
    }
}

extension SeatsPage.Person {
    fileprivate init(_ person: SchoolPerson, _ seat: CouncilMember?) {
        id = person.id.description
        name = person.name
        post = person.post
        let options = [("", "Không tham gia")] + CouncilRole.allCases.map { ($0.rawValue, $0.title) }
        roles = options.map { value, label in
            FormOption(id: value, value: value, label: label, isSelected: value == seat?.role.rawValue ?? "")
        }
        isSecretary = seat?.isInSecretaryGroup ?? false
        duty = seat?.duty ?? ""
    }
}

extension SeatsPage {
    static let samples = [
        SeatsPage(
            link: "/", checkLink: "/", seen: "0", check: CouncilCheckView.samples[0],
            people: [
                Person(
                    id: "1", name: "Nguyễn Thị Hà", post: "Hiệu trưởng",
                    roles: [FormOption(id: "chair", value: "chair", label: "Chủ tịch hội đồng", isSelected: true)],
                    isSecretary: true, duty: "Phụ trách chung")
            ],
            theirs: "Nguyễn Thị Hà – Chủ tịch hội đồng", cancelLink: "/")
    ]
}
