import Accreditation
import Criteria
import Storage

/// The lists of a school year and how an officer's schools stand to them.
struct FigureListsPage: PageContent {
    static let template = "Reconciliation/lists"

    let heading: String
    let years: [TrendPage.TabView]
    let counts: String
    let schools: [SchoolLine]
    let rest: String?
    let lists: [SchoolListsPage.ListLine]
    let bringLinks: [LinkView]

    /// A school with mismatches.
    struct SchoolLine: Sendable {
        let name: String
        let link: String
        let open: Int
        let answered: Int
        let lacking: Int
        let equal: Int
    }

    static let samples = [
        FigureListsPage(
            heading: "Đối chiếu số liệu năm học 2024-2025",
            years: [TrendPage.TabView(label: "2023-2024", link: "/", isCurrent: true)],
            counts: "1 chỗ lệch",
            schools: [
                SchoolLine(name: "Trường Tiểu học Hạ Vân", link: "/", open: 1, answered: 0, lacking: 2, equal: 7)
            ], rest: "Còn 3 trường.",
            lists: [SchoolListsPage.ListLine(title: "Cơ sở dữ liệu ngành", about: "ngày đầu tháng", hash: "ab12")],
            bringLinks: [LinkView(label: "Đưa danh sách vào", link: "/")])
    ]
    private static let shown = 300
}

extension FigureListsPage {
    init(
        _ year: SchoolYear, now: SchoolYear, listed: [ListedFigure], lists: [FigureList], names: [UnitID: String],
        places: [RoundPlace]
    ) {
        heading = "Đối chiếu số liệu năm học \(year)"
        years = TrendReader.years(until: now).reversed().map {
            TrendPage.TabView(
                label: $0.description, link: Route.figureLists.with("nam", String($0.start)).path,
                isCurrent: $0 == year)
        }
        let open = listed.count { $0.standing == .open }
        let bySchool = Dictionary(grouping: listed, by: \.school)
        counts =
            listed.isEmpty
            ? "Chưa có danh sách nào của năm học này."
            : "\(open) chỗ lệch chưa giải quyết ở \(bySchool.count) trường có trong danh sách."
        let lines = bySchool.map { school, figures in
            func count(_ standing: ListedFigure.Standing) -> Int { figures.count { $0.standing == standing } }
            return SchoolLine(
                name: names[school] ?? "", link: Route.schoolLists(school.uuid).path, open: count(.open),
                answered: count(.answered), lacking: count(.lacking), equal: count(.equal))
        }.sorted { ($1.open, $0.name) < ($0.open, $1.name) }
        schools = Array(lines.prefix(FigureListsPage.shown))
        rest = lines.count > FigureListsPage.shown ? "Còn \(lines.count - FigureListsPage.shown) trường khác." : nil
        self.lists = lists.map(SchoolListsPage.ListLine.init)
        bringLinks = places.map {
            LinkView(
                label: "Đưa danh sách vào cho \($0.name)",
                link: Route.bringList.with("don-vi", $0.unit.description).path)
        }
    }
}
