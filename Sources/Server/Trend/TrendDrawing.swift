import Accreditation
import Criteria
import Foundation

/// A trend as an SVG picture: the same trend always gives the same bytes.
///
/// Nothing is told by colour: official figures are full circles, typed ones empty squares, the median is a dotted line
/// with crosses, the quartiles a striped band, thresholds are dashed lines with their words. What the picture shows
/// stands in its description and in the table beside it too.
struct TrendDrawing {
    let trend: Trend
    /// Unique on the page; begins the identifiers of title and description.
    let id: String

    static let width = 380
    static let height = 180
    private let area = (left: 14.0, right: 366.0, top: 26.0, bottom: 142.0)
    private let scale: TrendScale

    init(_ trend: Trend, id: String) {
        self.trend = trend
        self.id = id
        scale = TrendScale(TrendDrawing.numbers(of: trend))
    }

    private static func numbers(of trend: Trend) -> [Decimal] {
        trend.points.flatMap { point in
            [point.number, point.similar?.low, point.similar?.high].compactMap(\.self)
        } + trend.limits.map(\.number)
    }

    /// The picture as a complete `svg` element.
    var svg: String {
        let head = """
            <svg class="trend-picture" xmlns="http://www.w3.org/2000/svg" role="img" \
            viewBox="0 0 \(Self.width) \(Self.height)" aria-labelledby="\(id)-ten \(id)-ta">\
            <title id="\(id)-ten">\(TrendWords.title(trend).svgText)</title>\
            <desc id="\(id)-ta">\(TrendWords.description(trend).svgText)</desc>
            """
        let parts = [frame, band, limits, median, line, marks, values, years]
        return head + parts.joined() + "</svg>"
    }

    // MARK: Places

    private func x(_ place: Int) -> Double {
        let step = (area.right - area.left) / Double(max(trend.points.count, 1))
        return area.left + step * (Double(place) + 0.5)
    }

    private func y(_ number: Decimal) -> Double { area.bottom - (area.bottom - area.top) * scale.share(number) }

    private func point(_ place: Int, _ number: Decimal) -> String { "\(tenths(x(place))),\(tenths(y(number)))" }

    // MARK: Parts

    private var frame: String {
        let from =
            scale.low == 0
            ? ""
            : """
            <text x="\(tenths(area.left))" y="175" font-size="10" fill="currentColor">\
            Trục đứng bắt đầu từ \(TrendWords.number(scale.low))</text>
            """
        return """
            <line x1="\(tenths(area.left))" y1="\(tenths(area.bottom))" x2="\(tenths(area.right))" \
            y2="\(tenths(area.bottom))" stroke="currentColor" stroke-width="1"/>\(from)
            """
    }

    /// The middle half of the similar schools: stripes, which stay visible without colour.
    private var band: String {
        trend.similarRuns.map { run in
            run.map { place in
                guard let similar = trend.points[place].similar else { return "" }
                return [-12, -6, 0, 6, 12].map { shift in
                    let x = tenths(self.x(place) + Double(shift))
                    return """
                        <line x1="\(x)" y1="\(tenths(y(similar.low)))" x2="\(x)" y2="\(tenths(y(similar.high)))" \
                        stroke="currentColor" stroke-opacity=".35" stroke-width="2"/>
                        """
                }.joined()
            }.joined()
        }.joined()
    }

    /// Words stand on a line where they do not touch those of the line before; all stand below the picture too.
    private var limits: String {
        var last = -Double.infinity
        return trend.limits.sorted { $0.number > $1.number }.map { limit in
            let y = self.y(limit.number)
            let line = """
                <line x1="\(tenths(area.left))" y1="\(tenths(y))" x2="\(tenths(area.right))" y2="\(tenths(y))" \
                stroke="currentColor" stroke-width="1" stroke-dasharray="9 4"/>
                """
            guard y - last >= 11 else { return line }
            last = y
            return line + """
                <text x="\(tenths(area.right))" y="\(tenths(y - 3))" text-anchor="end" font-size="10" \
                font-style="italic" fill="currentColor">\(TrendWords.limit(limit, trend.unit).svgText)</text>
                """
        }.joined()
    }

    private var median: String {
        let lines = trend.similarRuns.filter { $0.count > 1 }.map { run in
            polyline(run) { $0.similar?.median }
        }
        let crosses = trend.points.enumerated().compactMap { place, each in
            each.similar.map { similar in
                let (x, y) = (self.x(place), self.y(similar.median))
                return """
                    <path d="M\(tenths(x - 4)) \(tenths(y - 4))L\(tenths(x + 4)) \(tenths(y + 4))\
                    M\(tenths(x - 4)) \(tenths(y + 4))L\(tenths(x + 4)) \(tenths(y - 4))" \
                    stroke="currentColor" stroke-width="1" fill="none"/>
                    """
            }
        }
        return (lines.map { $0.replacing("/>", with: " stroke-width=\"1\" stroke-dasharray=\"1 4\"/>") } + crosses)
            .joined()
    }

    private var line: String {
        trend.runs.filter { $0.count > 1 }.map { run in
            polyline(run) { $0.number }.replacing("/>", with: " stroke-width=\"2\"/>")
        }.joined()
    }

    private func polyline(_ run: Range<Int>, _ number: (TrendPoint) -> Decimal?) -> String {
        let points = run.compactMap { place in number(trend.points[place]).map { point(place, $0) } }
        return "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" stroke=\"currentColor\"/>"
    }

    private var marks: String {
        trend.points.enumerated().compactMap { place, each in
            each.number.map { number in
                let (x, y) = (self.x(place), self.y(number))
                return each.origin == .official
                    ? "<circle cx=\"\(tenths(x))\" cy=\"\(tenths(y))\" r=\"4.5\" fill=\"currentColor\"/>"
                    : """
                    <rect x="\(tenths(x - 4))" y="\(tenths(y - 4))" width="8" height="8" fill="#fff" \
                    stroke="currentColor" stroke-width="2"/>
                    """
            }
        }.joined()
    }

    /// The numbers above their marks; a dash where there is none. A white edge keeps them readable on lines.
    private var values: String {
        trend.points.enumerated().map { place, each in
            let y = each.number.map { max(self.y($0) - 9, 11) } ?? area.bottom - 6
            return """
                <text x="\(tenths(x(place)))" y="\(tenths(y))" text-anchor="middle" font-size="12" font-weight="600" \
                fill="currentColor" stroke="#fff" stroke-width="3" paint-order="stroke">\
                \(TrendWords.number(each.number))</text>
                """
        }.joined()
    }

    private var years: String {
        trend.points.enumerated().map { place, each in
            """
            <text x="\(tenths(x(place)))" y="160" text-anchor="middle" font-size="11" fill="currentColor">\
            \(each.year)</text>
            """
        }.joined()
    }

    /// A coordinate with one digit after the point.
    private func tenths(_ number: Double) -> String {
        let whole = Int((number * 10).rounded())
        let sign = whole < 0 ? "-" : ""
        return whole % 10 == 0 ? "\(whole / 10)" : "\(sign)\(abs(whole) / 10).\(abs(whole) % 10)"
    }
}

extension String {
    /// As text of an SVG element.
    fileprivate var svgText: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
