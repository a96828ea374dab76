import Accreditation
import Criteria
import Foundation
import Testing
import XML

@testable import Server

@Suite("Trends as pictures")
struct TrendDrawingTests {
    private static func trend(_ numbers: [String?], unit: String = "lớp", limit: Decimal? = nil) -> Trend {
        let points = numbers.enumerated().map { place, text in
            TrendPoint(
                SchoolYear(start: 2020 + place), text.flatMap { Decimal(string: $0) },
                place.isMultiple(of: 2) ? .official : .entered,
                similar: place > 2 ? SimilarFigures(schools: 8, low: 10, median: 12.5, high: 14) : nil)
        }
        return Trend(
            key: FigureKey("classes", "total"), title: "Lớp <A> & \"B\"", unit: unit, points: points,
            limits: limit.map { [TrendLimit(.atMost, $0, indicators: ["1.5 (Mức 2)"])] } ?? [])
    }

    /// The SVG as a tree; the reader refuses text that is not well-formed.
    private func read(_ trend: Trend) throws -> Element {
        let svg = TrendDrawing(trend, id: "t").svg
        return try XML.Document(Array(svg.utf8), name: "trend.svg").root
    }

    private func all(_ name: String, in element: Element) -> [Element] {
        element.children.flatMap { ($0.name == name ? [$0] : []) + all(name, in: $0) }
    }

    @Test func picturesAreWellFormedAndSayWhatTheyShow() throws {
        let root = try read(Self.trend(["12", nil, "13.5", "1250", "14"], limit: 30))
        #expect(root.name == "svg")
        #expect(root["role"] == "img")
        #expect(root["aria-labelledby"] == "t-ten t-ta")
        let title = try #require(all("title", in: root).first)
        #expect(title.text == "Lớp <A> & \"B\" (lớp)")
        let words = try #require(all("desc", in: root).first?.text)
        for sentence in [
            "Năm học 2020-2021: 12 (chính thức).", "Năm học 2021-2022: chưa có số.",
            "Năm học 2023-2024: 1.250 (đang nhập), trung vị của 8 trường tương tự 12,5, tứ phân vị từ 10 đến 14.",
            "Ngưỡng ≤ 30, tiêu chí 1.5 (Mức 2).",
        ] {
            #expect(words.contains(sentence), "\(words)")
        }
        let texts = all("text", in: root).map(\.text)
        #expect(texts.contains("13,5"))
        #expect(texts.contains("–"))
        #expect(texts.contains("2024-2025"))
    }

    @Test func linesHaveGapsAndMarksDifferInShape() throws {
        let root = try read(Self.trend(["12", nil, "13", "14", "15"]))
        #expect(all("circle", in: root).count == 3)
        #expect(all("rect", in: root).count == 1)
        let lines = all("polyline", in: root)
        let own = lines.filter { $0["stroke-width"] == "2" }
        #expect(own.count == 1)
        #expect(own.first?["points"]?.split(separator: " ").count == 3)
        let median = lines.filter { $0["stroke-dasharray"] != nil }
        #expect(median.count == 1)
        let colours = Set(
            ["circle", "rect", "polyline", "line", "text", "path"].flatMap { all($0, in: root) }
                .flatMap { [$0["stroke"], $0["fill"]].compactMap(\.self) })
        #expect(colours.isSubset(of: ["currentColor", "#fff", "none"]))
    }

    @Test func everythingStaysInsideThePicture() throws {
        for numbers in [
            ["0", "0"], ["-3", "8"], ["97.5", "98"], ["0.0012", "0.0015"], ["999999", "1"], [nil, nil],
        ] {
            let root = try read(Self.trend(numbers, unit: "%", limit: 90))
            for mark in all("circle", in: root) + all("rect", in: root) + all("text", in: root) {
                let y = (mark["cy"] ?? mark["y"]).flatMap { Double($0) } ?? -1
                #expect((0...Double(TrendDrawing.height)).contains(y), "\(numbers): \(y)")
            }
        }
    }

    @Test func theSameTrendIsTheSameBytes() {
        let trend = Self.trend(["12", nil, "13.5", "1250", "14"], limit: 30)
        #expect(TrendDrawing(trend, id: "t").svg == TrendDrawing(trend, id: "t").svg)
        #expect(TrendDrawing(trend, id: "t").svg != TrendDrawing(trend, id: "u").svg)
    }

    @Test(arguments: [
        (["5", "8"], "5", "8"), (["4", "8"], "0", "8"),
        (["96", "99.5"], "96", "99.5"), (["0", "0"], "0", "1"), (["-2", "3"], "-2", "3"),
        (["480", "512"], "480", "515"),
    ])
    func boundsAreRound(numbers: [String], low: String, high: String) throws {
        let scale = TrendScale(numbers.compactMap { Decimal(string: $0) })
        #expect(scale.low == Decimal(string: low))
        #expect(scale.high == Decimal(string: high))
    }
}
