import Accreditation
import Criteria
import Foundation

/// The figures of a school over the last years, as pictures.
struct TrendPage: PageContent {
    static let template = "Trend/trends"

    let school: String
    let tabs: [TabView]
    /// What is said about similar schools.
    let similarNote: String
    let groups: [Group]
    let figuresLink: String

    /// A table of the form, or the thresholds.
    struct TabView: Sendable {
        let label: String
        let link: String
        let isCurrent: Bool
    }

    /// The pictures of one table, or of one criterion.
    struct Group: Sendable {
        let id: String
        let title: String
        let charts: [TrendChart]
        /// Figures of which no year is known.
        let empty: [String]
    }

    static let samples = [
        TrendPage(
            school: "Trường Tiểu học Hạ Vân", tabs: [TabView(label: "Lớp", link: "/", isCurrent: true)],
            similarNote: "",
            groups: [Group(id: "nhom", title: "Số lớp học", charts: [TrendChart(sample)], empty: ["Khối lớp 1"])],
            figuresLink: "/")
    ]

    private static let sample = Trend(
        key: FigureKey("classes", "total"), title: "Cộng", unit: "lớp",
        points: [
            TrendPoint(SchoolYear(start: 2023), 14, .official),
            TrendPoint(
                SchoolYear(start: 2024), nil, similar: SimilarFigures(schools: 6, low: 10, median: 12, high: 15)),
        ], limits: [TrendLimit(.atMost, 30, indicators: ["1.5 (Mức 2)"])])
}

extension TrendPage.Group {
    init(id: String, title: String, _ trends: [Trend], place: String = "") {
        self.init(
            id: id, title: title, charts: trends.filter(\.hasFigures).map { TrendChart($0, place: place) },
            empty: trends.filter { !$0.hasFigures }.map(TrendWords.title))
    }
}
