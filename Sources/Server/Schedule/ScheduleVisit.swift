import Accreditation
import Criteria
import Hummingbird
import Storage

/// Somebody at the plan of a dossier's self-assessment.
struct ScheduleVisit: Sendable {
    let person: PersonID
    let desk: CouncilDesk
    let used: UsedPack
    let schedule: Schedule

    var dossier: Dossier { desk.dossier }
    var link: Route { .schedule(dossier.id.uuid) }
    var isOpen: Bool { dossier.allows(.planWork) }

    /// The way from the start page to pages below the plan.
    var inner: [Breadcrumb] { dossier.breadcrumbs + [Breadcrumb("Lịch tự đánh giá", link)] }

    /// The paper that prints the plan; nil where the pack has none that does.
    var form: PaperForm? { used.printed.papers.first { !$0.lists.isEmpty } }

    /// Who does a row, in words.
    func people(_ row: ScheduleRow) -> String {
        (row.people.map(desk.name) + [row.others].filter { !$0.isEmpty }).joined(separator: ", ")
    }

    /// - Throws: what tells a reader who can change the plan.
    func requireOpen(keeping form: Form) throws {
        guard !isOpen else { return }
        throw PageError.refused(
            "Bạn không sửa được lịch tự đánh giá lúc này",
            advice: "Hiệu trưởng, chủ tịch và thư ký hội đồng sửa lịch khi hồ sơ còn mở. Chưa có gì thay đổi."
        ).keeping(form)
    }
}

extension App {
    /// Plans of self-assessments.
    var schedules: ScheduleStore { ScheduleStore(database) }

    /// The plan of the dossier that the address names, for those who work in the school.
    func scheduleVisit(_ context: AppContext) async throws -> ScheduleVisit {
        let desk = try await councilDesk(context)
        let person = try context.signedIn().id
        return ScheduleVisit(
            person: person, desk: desk, used: try await rules(of: desk.dossier),
            schedule: try await schedules.schedule(of: desk.dossier, as: person))
    }
}

extension PaperListName {
    /// The Vietnamese name.
    var title: String {
        switch self {
        case .timetable: "Thời gian và nội dung hoạt động"
        case .resources: "Nguồn lực cần huy động"
        }
    }
}

extension StateBadge {
    /// Where a row of a plan stands.
    init(_ standing: ScheduleStanding) {
        switch standing {
        case .done: self.init(css: "state-met", label: "Đã xong")
        case .late(let days): self.init(css: "state-warning", label: "Quá hạn \(days) ngày")
        case .running(0): self.init(css: "state-warning", label: "Hôm nay là ngày cuối")
        case .running(let days): self.init(css: "state-neutral", label: "Đang làm, còn \(days) ngày")
        case .ahead: self.init(css: "state-unrated", label: "Chưa tới")
        case .undated: self.init(css: "state-unrated", label: "Chưa có ngày")
        }
    }
}
