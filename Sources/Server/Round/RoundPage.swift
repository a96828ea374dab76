import Accreditation
import Criteria
import Foundation
import Storage

/// The schools of an officer in a collection, with where their figures are.
struct RoundPage: PageContent {
    static let template = "Round/round"

    let heading: String
    let days: [String]
    let filters: [LinkView]
    let shown: String
    let isEmpty: Bool
    let lines: [LineView]
    let rest: LinkView?
    let summary: FormSummary?
    let exceptions: [String]
    let exceptionForm: ExceptionForm
    /// The ways to pages about the same schools.
    var links: [LinkView] = []

    /// One school.
    struct LineView: Sendable {
        let school: String
        let place: String
        let schoolLink: String?
        let state: StateBadge
        let progress: String
        let days: String
        let overdue: [StateBadge]
    }

    /// Granting more time.
    struct ExceptionForm: Sendable {
        let link: String
        let unit: FormChoice
        let until: FormField
        let reason: FormField
    }

    static let samples = [
        RoundPage(
            heading: "Kỳ đầu", days: ["Đến hết 10/10."], filters: [LinkView(label: "Tất cả: 2", link: "/")],
            shown: "2 trường", isEmpty: true,
            lines: [
                LineView(
                    school: "Trường Hoa Sen", place: "Huyện A", schoolLink: "/",
                    state: StateBadge(css: "state-met", label: "Chính thức"), progress: "80/100",
                    days: "10/10", overdue: [StateBadge(css: "state-unmet", label: "quá hạn 2 ngày")])
            ], rest: LinkView(label: "Trang sau", link: "/"),
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]),
            exceptions: ["Trường Hoa Sen đến hết 12/10"],
            exceptionForm: ExceptionForm(
                link: "/", unit: FormValues().choice("don-vi", "Đơn vị", options: [("1", "Trường Hoa Sen")]),
                until: FormValues().field("den-ngay", "Đến hết ngày"), reason: FormValues().field("ly-do", "Lý do")),
            links: [LinkView(label: "Đối chiếu", link: "/")])
    ]
}

/// What is known when an officer looks at a collection.
struct RoundOverview: Sendable {
    let name: RoundName
    let lines: [SchoolRoundLine]
    let exceptions: [RoundException]
    let now: Date
    let today: Day
    /// How many figures the form of a kind of school asks for.
    let asked: [String: Int]
    let filter: String
    let page: Int

    static let pageSize = 100

    /// A school with where its figures are.
    struct Entry: Sendable {
        let line: SchoolRoundLine
        /// Nil where no days are set.
        let state: RoundState?
        /// Days since the last day of whoever has to act; nil where nobody is late.
        let overdue: Int?

        /// What the list is filtered by: nothing typed is told apart.
        var filterWord: String {
            guard let state else { return "chua-co-lich" }
            return state == .entering && line.typed == 0 ? "chua-nhap" : state.rawValue
        }
    }

    var entries: [Entry] {
        lines.map { line in
            guard let round = line.round else { return Entry(line: line, state: nil, overdue: nil) }
            let state = round.standing(at: now).state
            let due = state.waitsForSchool ? round.days.school : round.days.check
            let isLate = !state.isOfficial && state != .approved && today > due
            return Entry(line: line, state: state, overdue: isLate ? today.days(since: due) : nil)
        }
    }
}

extension RoundPage {
    init(_ overview: RoundOverview, _ values: FormValues) {
        let name = overview.name
        let entries = overview.entries
        let fitting = entries.filter { $0.fits(overview.filter) }
        let page = fitting.dropFirst((overview.page - 1) * RoundOverview.pageSize)
        heading = "\(name.number.title) \(name.year)"
        days = entries.first { $0.line.round != nil }?.line.round?.days.sentences ?? []
        filters = RoundPage.filters(entries, name)
        shown = "\(fitting.count) trường"
        isEmpty = fitting.isEmpty
        lines = page.prefix(RoundOverview.pageSize).map { LineView($0, overview) }
        rest =
            page.count > RoundOverview.pageSize
            ? LinkView(
                label: "Trang sau",
                link: name.route.with("loc", overview.filter).with("trang", String(overview.page + 1)).path) : nil
        summary = values.summary
        exceptions = overview.exceptions.map {
            "\($0.unitName): đến hết \($0.until.vietnamese). \($0.grantedByName) gia hạn. Lý do: \($0.reason)"
        }
        exceptionForm = ExceptionForm(overview, values)
    }

    private static func filters(_ entries: [RoundOverview.Entry], _ name: RoundName) -> [LinkView] {
        let counts = Dictionary(grouping: entries, by: \.filterWord).mapValues(\.count)
        let late = entries.count { $0.overdue != nil }
        let words =
            [("chua-co-lich", "Chưa có lịch"), ("chua-nhap", "Chưa nhập")]
            + RoundState.allCases.map { ($0.rawValue, $0.title) }
        return [LinkView(label: "Tất cả: \(entries.count)", link: name.route.path)]
            + words.compactMap { word, title in
                counts[word].map {
                    LinkView(label: "\(title): \($0)", link: name.route.with("loc", word).path)
                }
            }
            + (late > 0 ? [LinkView(label: "Quá hạn: \(late)", link: name.route.with("loc", "qua-han").path)] : [])
    }
}

extension RoundOverview.Entry {
    fileprivate func fits(_ filter: String) -> Bool {
        filter.isEmpty || filter == filterWord || (filter == "qua-han" && overdue != nil)
    }
}

extension RoundPage.LineView {
    init(_ entry: RoundOverview.Entry, _ overview: RoundOverview) {
        let line = entry.line
        school = line.name
        place = "\(line.kind.schoolKindTitle), \(line.parentName)"
        schoolLink = entry.state == nil ? nil : overview.name.route(of: line.school).path
        state =
            entry.state.map {
                $0 == .entering && line.typed == 0
                    ? StateBadge(css: "state-neutral", label: "Chưa nhập") : StateBadge($0)
            }
            ?? StateBadge(css: "state-neutral", label: "Chưa có lịch")
        let asked = overview.asked[line.kind] ?? 0
        progress = asked == 0 ? "\(line.typed) ô" : "\(min(100, line.typed * 100 / asked)) % (\(line.typed) ô)"
        days = line.round.map { "trường \($0.days.school.vietnamese), chốt \($0.days.cutOff.vietnamese)" } ?? ""
        overdue = entry.overdue.map { [StateBadge(css: "state-unmet", label: "quá hạn \($0) ngày")] } ?? []
    }
}

extension RoundPage.ExceptionForm {
    init(_ overview: RoundOverview, _ values: FormValues) {
        link = Route.roundException(overview.name.year.start, overview.name.number.rawValue).path
        var seen: Set<UnitID> = []
        let parents = overview.lines.filter { seen.insert($0.parent).inserted }.map {
            ($0.parent.description, "Mọi trường thuộc \($0.parentName)")
        }
        let schools = overview.lines.map { ($0.school.description, $0.name) }
        unit = values.choice("don-vi", "Đơn vị được gia hạn", options: [("", "– Chọn –")] + parents + schools)
        until = values.field("den-ngay", "Đến hết ngày", isRequired: true)
        reason = values.field("ly-do", "Lý do", isRequired: true)
    }
}
