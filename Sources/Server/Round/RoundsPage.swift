import Accreditation
import Criteria
import Storage

/// The collections of a school year: their days, and for officers setting them.
struct RoundsPage: PageContent {
    static let template = "Round/rounds"

    let heading: String
    let years: [LinkView]
    let units: [LinkView]
    let summary: FormSummary?
    let rounds: [RoundView]
    let totalsLink: String?
    let nothing: String?

    /// One collection.
    struct RoundView: Sendable {
        let title: String
        let days: [String]
        let isUnset: Bool
        let links: [LinkView]
        let form: DaysForm?
    }

    /// Setting the days.
    struct DaysForm: Sendable {
        let link: String
        let unit: String
        let version: Int
        let explanation: String
        let fields: [FormField]
        let button: String
    }

    static let samples = [
        RoundsPage(
            heading: "Kỳ số liệu", years: [LinkView(label: "2025-2026", link: "/")],
            units: [LinkView(label: "Sở", link: "/")],
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]),
            rounds: [
                RoundView(
                    title: "Kỳ đầu năm học", days: ["Đến hết 10/10."], isUnset: true,
                    links: [LinkView(label: "Các trường", link: "/")],
                    form: DaysForm(
                        link: "/", unit: "0", version: 0, explanation: "Đặt cho mọi trường.",
                        fields: [FormValues().field("han-truong-1", "Hạn của trường")], button: "Đặt lịch"))
            ], totalsLink: "/", nothing: "Chưa có kỳ nào.")
    ]
}

/// What is known of the collections of a year when somebody looks at them.
struct RoundsReading: Sendable {
    let year: SchoolYear
    /// The unit whose days are shown.
    let place: RoundPlace
    let places: [RoundPlace]
    /// The days that the unit and its province set.
    let rounds: [CollectionRound]
    let maySee: Bool

    func own(_ number: RoundNumber) -> CollectionRound? {
        rounds.first { $0.unit == place.unit && $0.name.number == number }
    }

    func province(_ number: RoundNumber) -> CollectionRound? {
        rounds.first { $0.name.number == number && $0.cutOff != nil }
    }
}

/// A unit for which somebody sets days, or a school that somebody works for.
struct RoundPlace: Sendable, Hashable {
    let unit: UnitID
    let name: String
    let kind: Unit.Kind
    /// The unit and those above it, from below.
    let chain: [UnitID]
}

extension RoundsPage {
    init(_ reading: RoundsReading, _ values: FormValues) {
        let place = reading.place
        heading = "Kỳ thu thập số liệu năm học \(reading.year)"
        years = [reading.year.previous, reading.year, reading.year.next].map { year in
            LinkView(
                label: year.description,
                link: Route.rounds.with("nam", String(year.start)).with("don-vi", place.unit.description).path)
        }
        units =
            reading.places.count < 2
            ? []
            : reading.places.map { other in
                LinkView(
                    label: other.name,
                    link: Route.rounds.with("nam", String(reading.year.start)).with("don-vi", other.unit.description)
                        .path)
            }
        summary = values.summary
        rounds = RoundNumber.allCases.map { RoundView($0, reading, values) }
        totalsLink = place.kind == .school ? nil : Route.totals.with("nam", String(reading.year.start)).path
        nothing = nil
    }
}

extension RoundsPage.RoundView {
    init(_ number: RoundNumber, _ reading: RoundsReading, _ values: FormValues) {
        let name = RoundName(year: reading.year, number: number)
        let days = RoundCalendar(reading.rounds.filter { $0.name == name }).days(for: reading.place.chain)
        title = number.title
        self.days = days?.sentences ?? []
        isUnset = days == nil
        let isSchool = reading.place.kind == .school
        let link = isSchool ? name.route(of: reading.place.unit) : name.route
        links = days == nil ? [] : [LinkView(label: isSchool ? "Số liệu của trường" : "Các trường", link: link.path)]
        form = isSchool ? nil : RoundsPage.DaysForm(name, reading, values)
    }
}

extension RoundsPage.DaysForm {
    init?(_ name: RoundName, _ reading: RoundsReading, _ values: FormValues) {
        let isProvince = reading.place.kind == .province
        guard isProvince || reading.province(name.number) != nil else { return nil }
        let own = reading.own(name.number)
        let number = name.number.rawValue
        link = Route.roundDays(name.year.start, number).path
        unit = reading.place.unit.description
        version = own?.version ?? 0
        explanation =
            isProvince
            ? "Áp dụng cho mọi trường trong tỉnh/thành phố."
            : "Chỉ có thể sớm hơn lịch của Sở, cho các trường trực thuộc."
        fields = RoundDaysForm.fields(number, isProvince: isProvince).map { name, label, hint in
            var shown = values
            if values.typed(name) == nil { shown = FormValues([name: own.map { RoundDaysForm.text(name, $0) } ?? ""]) }
            return shown.field(name, label, hint: hint, isRequired: hint == nil)
        }
        button = own == nil ? "Đặt lịch" : "Đổi lịch"
    }
}
