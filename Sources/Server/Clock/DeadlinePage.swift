import Accreditation
import Criteria
import Storage

/// Every deadline that concerns somebody: what, whose, until when, since when late, and what was granted.
struct DeadlinePage: PageContent {
    static let template = "Clock/deadlines"

    let lead: String
    let filters: [LinkView]
    let links: [LinkView]
    let summary: FormSummary?
    let isEmpty: Bool
    let lines: [Line]
    let rest: LinkView?
    let exceptions: [String]
    /// Nil for those who grant nothing.
    let moreTime: MoreTime?

    /// One deadline.
    struct Line: Sendable {
        let what: String
        let school: String
        let link: String
        let people: String
        let day: String
        let left: StateBadge
        let source: String
        let granted: [String]
    }

    /// Granting more time.
    struct MoreTime: Sendable {
        static let place = "ho-so"
        static let act = "viec"
        static let until = "den-ngay"
        static let reason = "ly-do"

        let link: String
        let choices: [FormChoice]
        let until: FormField
        let reason: FormField
    }

    static let samples = [
        DeadlinePage(
            lead: "2 thời hạn", filters: [LinkView(label: "Tất cả: 2", link: "/")],
            links: [LinkView(label: "Ngày làm việc", link: "/")],
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]), isEmpty: true,
            lines: [
                Line(
                    what: "Tiếp nhận hồ sơ", school: "Trường Hoa Sen", link: "/", people: "Chuyên viên",
                    day: "17 tháng 3", left: StateBadge(css: "state-warning", label: "còn 2 ngày"),
                    source: "5 ngày làm việc", granted: ["đến hết 20 tháng 3: lũ lụt"])
            ], rest: LinkView(label: "Trang sau", link: "/"), exceptions: ["Trường Hoa Sen đến hết 12/10"],
            moreTime: MoreTime(
                link: "/", choices: [FormValues().choice("viec", "Việc", options: [("1", "Tiếp nhận")])],
                until: FormValues().field("den-ngay", "Đến hết ngày"), reason: FormValues().field("ly-do", "Lý do")))
    ]
}

/// Which deadlines somebody wants to see.
enum DeadlineFilter: String, CaseIterable {
    case all = "tat-ca"
    case late = "qua-han"
    case near = "sap-het"
    case granted = "gia-han"

    var title: String {
        switch self {
        case .all: "Tất cả"
        case .late: "Quá hạn"
        case .near: "Sắp hết hạn"
        case .granted: "Có gia hạn"
        }
    }
}

/// What is known when somebody looks at the deadlines.
struct DeadlineReading: Sendable {
    let due: [DueAct]
    let granted: [GrantedTime]
    let today: Day
    let warning: Int
    let filter: DeadlineFilter
    let page: Int
    let places: [GrantPlace]
    let acts: [(ActName, String)]
    /// What each pack calls those who judge, by the hash of the pack.
    let words: [String: TeamWords]

    static let pageSize = 100

    func fits(_ act: DueAct, _ filter: DeadlineFilter) -> Bool {
        let left = act.last.days(since: today)
        return switch filter {
        case .all: true
        case .late: left < 0
        case .near: (0...warning).contains(left)
        case .granted: !act.exceptions.isEmpty
        }
    }
}

extension DeadlinePage {
    init(_ reading: DeadlineReading, _ values: FormValues) {
        let fitting = reading.due.filter { reading.fits($0, reading.filter) }
        let page = fitting.dropFirst((reading.page - 1) * DeadlineReading.pageSize)
        lead = "\(fitting.count) thời hạn, sớm nhất trước. Mỗi thời hạn hết vào cuối ngày đã ghi, giờ Việt Nam."
        filters = DeadlineFilter.allCases.map { filter in
            LinkView(
                label: "\(filter.title): \(reading.due.count { reading.fits($0, filter) })",
                link: Route.deadlines.with("loc", filter.rawValue).path)
        }
        links = [
            LinkView(label: "Ngày làm việc, ngày nghỉ", link: Route.workDays.path),
            LinkView(label: "Thời hạn xử lý từng việc", link: Route.actLimits.path),
            LinkView(label: "Đợt nhập của các trường", link: Route.entryWindows.path),
        ]
        summary = values.summary
        isEmpty = fitting.isEmpty
        lines = page.prefix(DeadlineReading.pageSize).map { Line($0, reading) }
        let next = Route.deadlines.with("loc", reading.filter.rawValue).with("trang", String(reading.page + 1))
        rest = page.count > DeadlineReading.pageSize ? LinkView(label: "Trang sau", link: next.path) : nil
        exceptions = reading.granted.map { $0.words(reading.acts) }
        moreTime = reading.places.isEmpty ? nil : MoreTime(reading, values)
    }
}

extension DeadlinePage.Line {
    init(_ act: DueAct, _ reading: DeadlineReading) {
        let isWindow = if case .window = act.source { true } else { false }
        what = isWindow ? "Đóng đợt nhập: \(act.title)" : act.title
        school = "\(act.dossier.schoolName), \(act.dossier.parentName), năm học \(act.dossier.year)"
        link = Route.procedure(act.dossier.id.uuid).path
        people = act.roles.titles(in: reading.words[act.dossier.packHash])
        day = act.last.vietnamese
        let days = act.last.days(since: reading.today)
        left =
            days < 0
            ? StateBadge(
                css: "state-unmet",
                label: "quá hạn \(-days) ngày, từ \(act.last.adding(1)?.vietnamese ?? "")")
            : StateBadge(daysLeft: days, warning: reading.warning)
        source = act.sourceWords
        granted = act.exceptions.map {
            "Gia hạn đến hết \($0.until.vietnamese) (\($0.grantedByName)): \($0.reason)"
        }
    }
}

extension DueAct {
    /// Where the day is from, in words.
    fileprivate var sourceWords: String {
        switch source {
        case .limit(let limit, let began):
            "\(limit.limit.inWords) kể từ \(began.vietnamese), \(limit.sourceWords)"
        case .managingBody: "cơ quan quản lý đặt"
        case .window(let unit): "đợt nhập do \(unit) đặt; chỉ đóng sau khi đã nhắc hai lần"
        }
    }
}

extension GrantedTime {
    /// `Trường …: “Tiếp nhận” đến hết …. Ai gia hạn ngày …. Lý do: …`.
    fileprivate func words(_ acts: [(ActName, String)]) -> String {
        let act = acts.first { $0.0 == exception.act }?.1 ?? exception.act.rawValue
        let scope = year.map { ", năm học \($0)" } ?? " (mọi hồ sơ)"
        return "\(unitName)\(scope): “\(act)” đến hết \(exception.until.vietnamese). "
            + "\(exception.grantedByName) gia hạn lúc \(VietnameseTime.moment(exception.grantedAt)). "
            + "Lý do: \(exception.reason)"
    }
}

extension DeadlinePage.MoreTime {
    init(_ reading: DeadlineReading, _ values: FormValues) {
        link = Route.moreTime.path
        let places = reading.places.map { ($0.value, $0.title) }
        choices = [
            values.choice(Self.place, "Hồ sơ hoặc đơn vị được gia hạn", options: [("", "– Chọn –")] + places),
            values.choice(
                Self.act, "Việc được gia hạn",
                options: [("", "– Chọn –")] + reading.acts.map { ($0.0.rawValue, $0.1) }),
        ]
        until = values.field(Self.until, "Đến hết ngày", isRequired: true)
        reason = values.field(
            Self.reason, "Lý do", hint: "Ghi lại mãi mãi cùng tên người gia hạn; trường và cấp trên đều thấy.",
            isRequired: true)
    }
}
