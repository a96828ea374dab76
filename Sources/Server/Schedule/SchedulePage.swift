import Accreditation
import Criteria
import Storage

/// Timetable and resources of a self-assessment.
struct SchedulePage: PageContent {
    static let template = "Schedule/schedule"

    let lead: String
    let closed: [ClosedView]
    let slipsLink: String
    let paper: LinkView?
    let start: Start?
    let startText: String
    let lists: [List]
    let takings: [Taking]
    let takingLink: String

    /// Setting the first day.
    struct Start: Sendable {
        let startLink: String
        let startVersion: String
        let startSummary: FormSummary?
        let startField: FormField
    }

    /// Rows of one kind.
    struct List: Sendable {
        let listTitle: String
        let isTimetable: Bool
        let rows: [Row]
        let addLink: String?
    }

    struct Row: Sendable {
        let number: Int
        let time: String
        let activity: String
        let details: String?
        let who: String
        let badge: StateBadge?
        let editLink: String?
    }

    /// A source of rows that can be taken over.
    struct Taking: Sendable {
        let source: String
        let takingLabel: String
        let takingNote: String
    }

    static let samples: [SchedulePage] = {
        var values = FormValues(["ngay-bat-dau": "x"])
        values.fail("ngay-bat-dau", "Hãy ghi ngày.")
        let row = Row(
            number: 1, time: "Tuần 1", activity: "Thành lập hội đồng", details: "Kết quả: quyết định",
            who: "Nguyễn Thị Hà", badge: StateBadge(.ahead), editLink: "/")
        return [
            SchedulePage(
                lead: "Trường – năm học", closed: [.sample], slipsLink: "/",
                paper: LinkView(label: "Kế hoạch", link: "/"),
                start: Start(
                    startLink: "/", startVersion: "0", startSummary: values.summary,
                    startField: values.field("ngay-bat-dau", "Ngày bắt đầu tuần 1", hint: "dd/mm/yyyy")),
                startText: "Tuần 1 bắt đầu 07/9.",
                lists: [
                    List(listTitle: "Thời gian", isTimetable: true, rows: [row], addLink: "/"),
                    List(listTitle: "Nguồn lực", isTimetable: false, rows: [], addLink: nil),
                ], takings: [Taking(source: "bo", takingLabel: "Lấy lịch mẫu", takingNote: "16 tuần")],
                takingLink: "/")
        ]
    }()
}

extension SchedulePage {
    /// - Parameters:
    ///   - typed: how many rows stand typed in each list of the plan paper.
    ///   - values: of the form for the first day.
    init(_ visit: ScheduleVisit, typed: [PaperListName: Int], _ values: FormValues, today: Day) {
        let id = visit.dossier.id.uuid
        lead = visit.dossier.title
        closed = visit.dossier.closed([.planWork], visit.desk.pack.procedure)
        slipsLink = Route.taskSlips(id).path
        paper = visit.form.map { LinkView(label: $0.title, link: Route.paper(id, $0.id).path) }
        start =
            visit.isOpen
            ? Start(
                startLink: visit.link.path, startVersion: String(visit.schedule.version),
                startSummary: values.summary,
                startField: values.field(
                    "ngay-bat-dau", "Ngày đầu của tuần 1", hint: "Ngày/tháng/năm; các tuần được đếm từ ngày này.",
                    isRequired: true)) : nil
        startText =
            visit.schedule.startsOn.map { "Tuần 1 bắt đầu ngày \($0.vietnamese)." }
            ?? "Chưa có ngày bắt đầu, nên các tuần chưa có ngày."
        lists = PaperListName.allCases.map { List($0, visit, today: today) }
        takings = visit.isOpen ? Taking.all(visit, typed: typed) : []
        takingLink = Route.scheduleTaking(id).path
    }
}

extension SchedulePage.List {
    fileprivate init(_ name: PaperListName, _ visit: ScheduleVisit, today: Day) {
        listTitle = name.title
        isTimetable = name == .timetable
        rows = visit.schedule.rows(of: name).enumerated().map { SchedulePage.Row($0 + 1, $1, visit, today: today) }
        addLink =
            visit.isOpen ? Route.newScheduleRow(visit.dossier.id.uuid, list: name.rawValue).path : nil
    }
}

extension SchedulePage.Row {
    fileprivate init(_ number: Int, _ row: ScheduleRow, _ visit: ScheduleVisit, today: Day) {
        self.number = number
        time = visit.schedule.time(of: row)
        activity = row.activity
        let parts = [
            ("Tiêu chí", row.criteria), ("Nguồn lực", row.resource), ("Kết quả", row.product), ("Ghi chú", row.remarks),
        ].filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
        details = parts.isEmpty ? nil : parts.joined(separator: "; ")
        who = visit.people(row)
        badge = row.list == .timetable ? StateBadge(visit.schedule.standing(of: row, on: today)) : nil
        editLink = visit.isOpen ? Route.scheduleRow(visit.dossier.id.uuid, row.id.uuid).path : nil
    }
}

extension SchedulePage.Taking {
    fileprivate static func all(
        _ visit: ScheduleVisit, typed: [PaperListName: Int]
    ) -> [SchedulePage.Taking] {
        var found: [SchedulePage.Taking] = []
        if visit.schedule.rows.isEmpty {
            found.append(
                .init(
                    source: ScheduleTaking.calendar, takingLabel: "Lấy lịch mẫu",
                    takingNote: "Các tuần, các mốc mà bộ tiêu chí gợi ý; sau đó sửa theo trường."))
            if visit.dossier.carriedFrom != nil {
                found.append(
                    .init(
                        source: ScheduleTaking.lastYear, takingLabel: "Lấy lịch của năm trước",
                        takingNote: "Việc, người thực hiện và nguồn lực; ngày và kết quả ghi lại từ đầu."))
            }
        }
        for name in PaperListName.allCases {
            guard let count = typed[name], count > 0 else { continue }
            found.append(
                .init(
                    source: name.rawValue, takingLabel: "Chuyển \(count) dòng đã gõ: \(name.title)",
                    takingNote: "Các dòng đang gõ trong văn bản được in sau các dòng ở trang này. "
                        + "Chuyển xong thì mỗi dòng in một lần; bản gõ vẫn còn trong lịch sử."))
        }
        return found
    }
}

/// Where rows are taken from, beside the names of the lists for what was typed into the paper.
enum ScheduleTaking {
    static let calendar = "bo"
    static let lastYear = "nam-truoc"
}
