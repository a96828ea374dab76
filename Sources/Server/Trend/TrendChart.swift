import Accreditation
import Criteria

/// A picture of a trend with its table, for any page: partial Trend/chart.
struct TrendChart: Sendable {
    let id: String
    let title: String
    let picture: HTML
    /// Thresholds in words, with the indicators that name them.
    let limits: [String]
    let rows: [Row]
    /// Whether the table has columns for similar schools.
    let hasSimilar: Bool

    /// One school year.
    struct Row: Sendable {
        let year: String
        let number: String
        let origin: String
        let similar: Similar?
    }

    /// What similar schools have.
    struct Similar: Sendable {
        let median: String
        let quartiles: String
        let schools: String
    }

    /// - Parameter place: what makes the identifier unique where a page shows a figure more than once.
    init(_ trend: Trend, place: String = "") {
        id = "xu-huong-\(place)\(trend.key.description.replacing("/", with: "-"))"
        title = TrendWords.title(trend)
        picture = HTML(safe: TrendDrawing(trend, id: id).svg)
        limits = trend.limits.map {
            "Ngưỡng \(TrendWords.limit($0, trend.unit)): tiêu chí \($0.indicators.joined(separator: "; "))."
        }
        hasSimilar = trend.points.contains { $0.similar != nil }
        let shows = hasSimilar
        rows = trend.points.map { point in
            let similar = point.similar.map {
                Similar(
                    median: TrendWords.number($0.median),
                    quartiles: "\(TrendWords.number($0.low)) – \(TrendWords.number($0.high))",
                    schools: String($0.schools))
            }
            return Row(
                year: point.year.description, number: TrendWords.number(point.number),
                origin: TrendWords.origin(point),
                similar: shows ? similar ?? Similar(median: "–", quartiles: "–", schools: "–") : nil)
        }
    }
}
