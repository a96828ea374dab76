import Accreditation
import Criteria

/// The days of a year on which desks do not work, or work although it is a Saturday or Sunday.
struct WorkDayPage: PageContent {
    static let template = "Clock/work-days"

    let heading: String
    let lead: String
    let years: [LinkView]
    let units: [LinkView]
    let summary: FormSummary?
    let isEmpty: Bool
    let days: [DayLine]
    let notes: [String]
    let history: [String]
    /// Nil for those who change nothing.
    let form: ChangeForm?

    /// A day that is not as the weekday says.
    struct DayLine: Sendable {
        let day: String
        let kind: StateBadge
        let title: String
    }

    /// Saying what a day is.
    struct ChangeForm: Sendable {
        static let day = "ngay"
        static let kind = "la"
        static let reason = "ly-do"

        let link: String
        let unit: String
        let year: Int
        let dayField: FormField
        let kindChoice: FormChoice
        let reasonField: FormField
    }

    static let samples = [
        WorkDayPage(
            heading: "Ngày làm việc năm 2025", lead: "Lịch của Tỉnh Mẫu.",
            years: [LinkView(label: "2025", link: "/")], units: [LinkView(label: "Tỉnh Mẫu", link: "/")],
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]), isEmpty: true,
            days: [
                DayLine(
                    day: "1 tháng 1", kind: StateBadge(css: "state-neutral", label: "Ngày nghỉ"),
                    title: "Tết Dương lịch")
            ], notes: ["Ghi theo Bộ luật Lao động."], history: ["14 tháng 3 nghỉ: bão"],
            form: ChangeForm(
                link: "/", unit: "1", year: 2025, dayField: FormValues().field("ngay", "Ngày"),
                kindChoice: FormValues().choice("la", "Là", options: [("off", "Ngày nghỉ")]),
                reasonField: FormValues().field("ly-do", "Lý do")))
    ]
}

/// What is known when somebody looks at the calendar.
struct WorkDayReading: Sendable {
    let year: Int
    let today: Day
    /// Nil for those without a province: they see the country's calendar.
    let place: ClockProvince?
    let places: [ClockProvince]
    let rules: ClockRules
}

extension WorkDayPage {
    init(_ reading: WorkDayReading, _ values: FormValues) {
        let rules = reading.rules
        heading = "Ngày làm việc năm \(reading.year)"
        lead =
            "Thứ bảy, chủ nhật và các ngày nghỉ dưới đây không tính vào thời hạn theo ngày làm việc. "
            + (reading.place.map { "Lịch của \($0.name)." } ?? "Lịch chung cả nước.")
        let link = Route.workDays.with("don-vi", reading.place?.unit.description)
        years = (reading.year - 1...reading.year + 1).map {
            LinkView(label: "\($0)", link: link.with("nam", String($0)).path)
        }
        units =
            reading.places.count < 2
            ? []
            : reading.places.map {
                LinkView(label: $0.name, link: Route.workDays.with("don-vi", $0.unit.description).path)
            }
        summary = values.summary
        days = Self.lines(rules, reading.year)
        isEmpty = days.isEmpty
        let assumed = "Lịch nghỉ chung này chưa đối chiếu với thông báo chính thức từng năm."
        notes = [rules.holidays.note, rules.holidays.isAssumed ? assumed : ""].filter { !$0.isEmpty }
        history = rules.days.reversed().map(\.words)
        form = reading.place.flatMap { $0.maySet ? ChangeForm($0, reading.year, values) : nil }
    }

    private static func lines(_ rules: ClockRules, _ year: Int) -> [DayLine] {
        let calendar = rules.calendar()
        var titles: [Day: String] = [:]
        for worked in rules.holidays.worked { titles[worked.day] = "Làm bù: \(worked.title)" }
        for off in rules.holidays.off { titles[off.day] = off.title }
        for change in rules.days where change.kind != .country { titles[change.day] = change.reason }
        let days = Set(rules.holidays.off.map(\.day) + rules.holidays.worked.map(\.day) + rules.days.map(\.day))
        return days.filter { $0.year == year }.sorted().compactMap { day in
            guard calendar.isWorking(day) == day.isWeekend || titles[day] != nil else { return nil }
            let isOff = !calendar.isWorking(day)
            return DayLine(
                day: "\(day.weekdayTitle), \(day.vietnamese)",
                kind: StateBadge(
                    css: isOff ? "state-neutral" : "state-warning", label: isOff ? "Ngày nghỉ" : "Ngày làm việc"),
                title: titles[day] ?? "")
        }
    }
}

extension WorkDayPage.ChangeForm {
    init(_ place: ClockProvince, _ year: Int, _ values: FormValues) {
        link = Route.workDays.path
        unit = place.unit.description
        self.year = year
        dayField = values.field(Self.day, "Ngày", isRequired: true)
        kindChoice = values.choice(
            Self.kind, "Là",
            options: [("", "– Chọn –")] + CalendarChange.Kind.allCases.map { ($0.rawValue, $0.title) })
        reasonField = values.field(
            Self.reason, "Lý do, số văn bản",
            hint: "Chỉ thời hạn đang mở đổi theo; việc đã xong giữ nguyên thời hạn của nó.", isRequired: true)
    }
}

extension CalendarChange {
    /// `Ngày: ngày nghỉ. Ai ghi lúc nào. Lý do: …`.
    fileprivate var words: String {
        "\(day.vietnamese): \(kind.title.lowercased()). \(setByName) ghi lúc \(VietnameseTime.moment(setAt)). "
            + "Lý do: \(reason)"
    }
}

extension Day {
    /// `thứ hai` … `chủ nhật`.
    fileprivate var weekdayTitle: String {
        ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"][ordinal % 7]
    }
}
