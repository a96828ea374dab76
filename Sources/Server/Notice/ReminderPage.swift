import Accreditation
import Criteria
import Storage

/// Schools that are behind, and what they are reminded of.
struct ReminderPage: PageContent {
    static let template = "Notice/reminders"
    static let school = "truong"
    static let words = "loi-nhac"

    let link: String
    let filter: String
    let filters: [LinkView]
    let summary: FormSummary?
    let isEmpty: Bool
    let lines: [Line]
    let wordsField: FormField
    let rest: LinkView?

    /// One school.
    struct Line: Sendable {
        let tickID: String
        let value: String
        let isTicked: Bool
        let schoolName: String
        let place: String
        let state: StateBadge
        let deadline: String
    }

    static let samples = [
        ReminderPage(
            link: "/", filter: "qua-han", filters: [LinkView(label: "Quá hạn nộp", link: "/")],
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]), isEmpty: true,
            lines: [
                Line(
                    tickID: "chon-1", value: "1", isTicked: true, schoolName: "Trường Hoa Sen", place: "Huyện A",
                    state: StateBadge(css: "state-neutral", label: "Đang tự đánh giá"), deadline: "10 tháng 3")
            ], wordsField: FormValues().field("loi-nhac", "Lời nhắc"), rest: LinkView(label: "Trang sau", link: "/"))
    ]
}

extension ReminderPage {
    init(
        _ list: SchoolList, _ filter: ReminderFilter, page: Int, _ values: FormValues, _ ticked: Set<UnitID>
    ) {
        link = Route.reminders.path
        self.filter = filter.rawValue
        filters = ReminderFilter.allCases.map {
            LinkView(label: $0.title, link: Route.reminders.with("loc", $0.rawValue).path)
        }
        summary = values.summary
        isEmpty = list.schools.isEmpty
        lines = list.schools.map { Line($0, isTicked: ticked.contains($0.id)) }
        let shown = values.typed(Self.words) == nil ? FormValues([Self.words: filter.proposal]) : values
        wordsField = shown.field(
            Self.words, "Lời nhắc",
            hint: "Hiệu trưởng và chủ tịch hội đồng nhận trên trang Thông báo; bạn thấy lúc nào họ đã đọc.",
            isRequired: true)
        let next = Route.reminders.with("loc", filter.rawValue).with("trang", String(page + 1))
        rest =
            list.total > page * SchoolListFilter.pageSize ? LinkView(label: "Trang sau", link: next.path) : nil
    }
}

extension ReminderPage.Line {
    init(_ school: ListedSchool, isTicked: Bool) {
        tickID = "chon-\(school.id)"
        value = school.id.description
        self.isTicked = isTicked
        schoolName = school.name
        place = "\(school.kind.schoolKindTitle), \(school.district)"
        state =
            school.dossier.map { StateBadge(css: "state-neutral", label: $0.state.title) }
            ?? StateBadge(css: "state-unrated", label: "Chưa mở hồ sơ")
        deadline = school.dossier?.dueOn?.vietnamese ?? ""
    }
}
