import Accreditation
import Criteria
import Foundation

/// What a picture of a trend says in words.
enum TrendWords {
    /// `12,5`; a dash where there is no number.
    static func number(_ number: Decimal?) -> String {
        number.map { FigureValue.words(FigureValue.rounded($0)) } ?? "–"
    }

    /// The figure with its unit.
    static func title(_ trend: Trend) -> String {
        trend.unit.isEmpty ? trend.title : "\(trend.title) (\(trend.unit))"
    }

    /// `≥ 90 %`.
    static func limit(_ limit: TrendLimit, _ unit: String) -> String {
        let number = "\(limit.comparison.sign) \(number(limit.number))"
        return unit == "%" ? number + " %" : number
    }

    /// Where a figure comes from.
    static func origin(_ point: TrendPoint) -> String {
        guard point.number != nil else { return "chưa có số" }
        return point.origin == .official ? "chính thức" : "đang nhập"
    }

    /// Everything that the picture shows, year by year.
    static func description(_ trend: Trend) -> String {
        let years = trend.points.map { point in
            let own =
                point.number == nil ? "chưa có số" : "\(number(point.number)) (\(origin(point)))"
            let similar = point.similar.map {
                """
                , trung vị của \($0.schools) trường tương tự \(number($0.median)), \
                tứ phân vị từ \(number($0.low)) đến \(number($0.high))
                """
            }
            return "Năm học \(point.year): \(own)\(similar ?? "")."
        }
        let limits = trend.limits.map {
            "Ngưỡng \(limit($0, trend.unit)), tiêu chí \($0.indicators.joined(separator: "; "))."
        }
        return (years + limits).joined(separator: " ")
    }
}
