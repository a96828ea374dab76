import Accreditation
import Criteria

/// The windows in which schools of a unit enter in a school year.
struct EntryWindowPage: PageContent {
    static let template = "Clock/windows"

    let heading: String
    let lead: String
    let years: [LinkView]
    let units: [LinkView]
    let summary: FormSummary?
    let windows: [Line]
    let history: [String]
    /// Nil for those who set none.
    let form: WindowForm?

    /// A window that counts.
    struct Line: Sendable {
        let kind: String
        let days: String
        let owner: String
    }

    /// Setting a window.
    struct WindowForm: Sendable {
        static let kind = "loai"
        static let opens = "mo-ngay"
        static let closes = "dong-ngay"
        static let withdrawn = "bo"
        static let reason = "ly-do"

        let link: String
        let unit: String
        let year: Int
        let kindChoice: FormChoice
        let dayFields: [FormField]
        let reasonField: FormField
    }

    static let samples = [
        EntryWindowPage(
            heading: "Đợt nhập năm học 2025-2026", lead: "Các trường nhập trong đợt.",
            years: [LinkView(label: "2025-2026", link: "/")], units: [LinkView(label: "Tỉnh Mẫu", link: "/")],
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]),
            windows: [Line(kind: "trường tiểu học", days: "01/10 đến 30/05", owner: "Tỉnh Mẫu")],
            history: ["Tỉnh Mẫu đặt 01/10"],
            form: WindowForm(
                link: "/", unit: "1", year: 2025,
                kindChoice: FormValues().choice("loai", "Loại trường", options: [("", "Mọi loại")]),
                dayFields: [FormValues().field("mo-ngay", "Mở từ ngày")],
                reasonField: FormValues().field("ly-do", "Lý do")))
    ]
}

/// What is known when somebody looks at the windows.
struct EntryWindowReading: Sendable {
    let year: SchoolYear
    let place: RoundPlace
    let places: [RoundPlace]
    let names: [UnitID: String]
    /// The newest first.
    let windows: [EntryWindow]
    let kinds: [String]
    let maySet: Bool

    /// The newest window of each unit and kind that still counts, the nearest unit first.
    var counting: [EntryWindow] {
        place.chain.flatMap { unit in
            ([nil] + kinds.map(Optional.some)).compactMap { kind in
                windows.first { $0.unit == unit && $0.kind == kind }.flatMap { $0.days == nil ? nil : $0 }
            }
        }
    }
}

extension EntryWindowPage {
    init(_ reading: EntryWindowReading, _ values: FormValues) {
        heading = "Đợt nhập năm học \(reading.year)"
        lead =
            "Ngoài đợt nhập, hồ sơ chưa nộp không sửa được. Đợt của đơn vị gần trường nhất được tính trước, "
            + "đợt cho một loại trường trước đợt cho mọi loại. Đợt chỉ đóng với một trường sau khi trường đã được "
            + "nhắc trong hai ngày khác nhau."
        let link = Route.entryWindows.with("don-vi", reading.place.unit.description)
        years = (reading.year.start - 1...reading.year.start + 1).map {
            LinkView(label: "\(SchoolYear(start: $0))", link: link.with("nam", String($0)).path)
        }
        units =
            reading.places.count < 2
            ? []
            : reading.places.map {
                LinkView(label: $0.name, link: Route.entryWindows.with("don-vi", $0.unit.description).path)
            }
        summary = values.summary
        windows = reading.counting.map { window in
            Line(
                kind: window.kindTitle, days: window.dayWords, owner: reading.names[window.unit] ?? "")
        }
        history = reading.windows.map { window in
            "\(reading.names[window.unit] ?? ""), \(window.kindTitle.lowercased()): \(window.dayWords). "
                + "\(window.setByName) đặt lúc \(VietnameseTime.moment(window.setAt)). Lý do: \(window.reason)"
        }
        form = reading.maySet ? WindowForm(reading, values) : nil
    }
}

extension EntryWindow {
    fileprivate var kindTitle: String { kind?.schoolKindTitle.capitalizedFirst ?? "Mọi loại trường" }

    fileprivate var dayWords: String {
        days.map { "từ \($0.lowerBound.vietnamese) đến hết \($0.upperBound.vietnamese)" } ?? "bỏ đợt nhập"
    }
}

extension EntryWindowPage.WindowForm {
    fileprivate init(_ reading: EntryWindowReading, _ values: FormValues) {
        link = Route.entryWindows.path
        unit = reading.place.unit.description
        year = reading.year.start
        kindChoice = values.choice(
            Self.kind, "Loại trường",
            options: [("", "Mọi loại trường")] + reading.kinds.map { ($0, $0.schoolKindTitle) })
        dayFields = [
            values.field(Self.opens, "Mở từ ngày"),
            values.field(Self.closes, "Đến hết ngày"),
        ]
        reasonField = values.field(Self.reason, "Lý do, số văn bản", isRequired: true)
    }
}
