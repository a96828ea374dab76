import Accreditation
import Storage

/// One working group.
struct GroupPage: PageContent {
    static let template = "Council/group"

    let heading: String
    let link: String
    let seen: String
    let summary: FormSummary?
    let name: FormField
    let leader: FormChoice
    let people: [FormOption]
    let dissolveLink: String?
    let cancelLink: String

    static let samples: [GroupPage] = {
        var values = FormValues(["ten": ""])
        values.fail("ten", "Hãy đặt tên nhóm.")
        return [
            GroupPage(
                heading: "Nhóm công tác 1", link: "/", seen: "0", summary: values.summary,
                name: values.field("ten", "Tên nhóm", isRequired: true),
                leader: values.choice("nhom-truong", "Nhóm trưởng", options: [("", "Chưa chọn")]),
                people: [FormOption(id: "a", value: "a", label: "Nguyễn Thị Hà", isSelected: true)],
                dissolveLink: "/", cancelLink: "/")
        ]
    }()
}

extension GroupPage {
    init(_ desk: CouncilDesk, _ group: WorkingGroup, isNew: Bool, _ values: FormValues) throws {
        let dossier = desk.dossier.id.uuid
        heading = isNew ? "Thêm nhóm công tác" : group.name
        link = isNew ? Route.newGroup(dossier).path : Route.group(dossier, group.id.uuid).path
        seen = try desk.council.fingerprint
        summary = values.summary
        name = values.field("ten", "Tên nhóm", isRequired: true)
        leader = FormValues(["nhom-truong": group.leader?.description ?? ""]).choice(
            "nhom-truong", "Nhóm trưởng",
            options: [("", "Chưa chọn")] + desk.people.map { ($0.id.description, $0.name) },
            hint: "Nhóm trưởng là thành viên hội đồng.")
        people = desk.people.map { person in
            let post = person.post.isEmpty ? "" : " – \(person.post)"
            return FormOption(
                id: "thanh-vien-\(person.id)", value: person.id.description, label: person.name + post,
                isSelected: group.members.contains(person.id))
        }
        dissolveLink = isNew ? nil : Route.dissolveGroup(dossier, group.id.uuid).path
        cancelLink = Route.council(dossier).path
    }
}
