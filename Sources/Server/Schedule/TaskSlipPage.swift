import Accreditation
import Criteria
import Storage

/// What each person has to do in a self-assessment, for printing: one slip a person.
struct TaskSlipPage: PageContent {
    static let template = "Schedule/slips"

    let lead: String
    let backLink: String
    let all: LinkView?
    let slips: [Slip]

    /// One person's slip.
    struct Slip: Sendable {
        let school: String
        let slipTitle: String
        let name: String
        let post: String?
        let onlyLink: String
        let seats: [String]
        let criteria: [String]
        let tasks: [Task]
        let wanted: [Task]
    }

    struct Task: Sendable {
        let taskTime: String?
        let taskText: String
    }

    static let samples = [
        TaskSlipPage(
            lead: "Trường – năm học", backLink: "/", all: LinkView(label: "Tất cả", link: "/"),
            slips: [
                Slip(
                    school: "Trường Tiểu học Hoa Sen", slipTitle: "PHIẾU GIAO VIỆC", name: "Nguyễn Thị Hà",
                    post: "Giáo viên", onlyLink: "/", seats: ["Thư ký hội đồng: ghi biên bản"],
                    criteria: ["1.1 Phương hướng"], tasks: [Task(taskTime: "Tuần 1", taskText: "Tập huấn")],
                    wanted: [Task(taskTime: "đến 05/10", taskText: "Kế hoạch")])
            ])
    ]
}

extension TaskSlipPage {
    init(_ visit: ScheduleVisit, collecting: [CollectingRow], only: PersonID?) {
        lead = visit.dossier.title
        backLink = visit.link.path
        let link = Route.taskSlips(visit.dossier.id.uuid)
        all = only == nil ? nil : LinkView(label: "Phiếu của mọi người", link: link.path)
        slips = visit.desk.people.filter { only == nil || $0.id == only }
            .map { Slip($0, visit, collecting.filter { $0.isOpen }) }
            .filter { only != nil || !$0.isEmpty }
    }
}

extension TaskSlipPage.Slip {
    fileprivate init(_ person: SchoolPerson, _ visit: ScheduleVisit, _ collecting: [CollectingRow]) {
        let council = visit.desk.council
        school = visit.dossier.schoolName
        slipTitle = "Phiếu giao việc tự đánh giá năm học \(visit.dossier.schoolYear)"
        name = person.name
        post = person.post.isEmpty ? nil : person.post
        onlyLink = Route.taskSlips(visit.dossier.id.uuid).with("nguoi", person.id.description).path
        let seat = council.members.filter { $0.person == person.id }.map { member in
            member.role.title + (member.duty.isEmpty ? "" : ": \(member.duty)")
        }
        let groups = council.groups.compactMap { group -> String? in
            if group.leader == person.id { return "Nhóm trưởng \(group.name)" }
            return group.members.contains(person.id) ? "Thành viên \(group.name)" : nil
        }
        seats = seat + groups
        let own = council.criteria(of: person.id)
        criteria = visit.desk.pack.rated.filter { own.contains($0.code) }.map {
            "\(visit.desk.pack.shownCode($0)) \($0.title)"
        }
        tasks = visit.schedule.tasks(of: person.id).map { row in
            let product = row.product.isEmpty ? "" : " – kết quả: \(row.product)"
            let time = visit.schedule.time(of: row)
            return TaskSlipPage.Task(taskTime: time.isEmpty ? nil : time, taskText: row.activity + product)
        }
        wanted = collecting.filter { $0.collector == person.id }.map { row in
            let keeper = row.keeper.isEmpty ? "" : " – nơi giữ: \(row.keeper)"
            return TaskSlipPage.Task(taskTime: row.period, taskText: "\(row.criterion): \(row.name)\(keeper)")
        }
    }

    var isEmpty: Bool { seats.isEmpty && criteria.isEmpty && tasks.isEmpty && wanted.isEmpty }
}
