import Accreditation
import Criteria
import Foundation
import Testing

@Suite("Figures of the last years")
struct TrendReaderTests {
    /// A line of Examples/trends.tsv: official and typed figures in, points out.
    struct Example: CustomTestStringConvertible, Sendable {
        let key: String
        let official: [SchoolYear: FigureContent]
        let entered: [SchoolYear: FigureContent]
        let points: [String]
        let testDescription: String

        static var all: [Example] {
            guard let url = Bundle.module.resourceURL?.appending(path: "Examples/trends.tsv"),
                let text = try? String(contentsOf: url, encoding: .utf8)
            else { return [] }
            return text.split(separator: "\n").dropFirst().map(Example.init)
        }

        private init(_ line: Substring) {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            (key, testDescription) = (cells[0], String(line))
            official = Example.contents(cells[0], cells[1])
            entered = Example.contents(cells[0], cells[2])
            points = cells[3].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        }

        private static func contents(_ key: String, _ text: String) -> [SchoolYear: FigureContent] {
            text.split(separator: " ").reduce(into: [:]) { found, pair in
                let halves = pair.split(separator: "=").map(String.init)
                found[SchoolYear(start: Int(halves[0]) ?? 0)] = FigureContent([key: halves[1]])
            }
        }
    }

    private static func reader(
        official: [SchoolYear: FigureContent] = [:], entered: [SchoolYear: FigureContent] = [:]
    ) throws -> TrendReader {
        let pack = try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" })
        return TrendReader(
            pack.statistics, kind: "primary", last: FigureSamples.year, official: official, entered: entered)
    }

    @Test(arguments: Example.all)
    func officialFiguresComeFirstAndMissingYearsStayEmpty(example: Example) throws {
        let reader = try Self.reader(official: example.official, entered: example.entered)
        let key = try #require(FigureKey(example.key))
        let trend = try #require(reader.trend(key))
        let points = trend.points.map { point in
            point.number.map { "\(point.year.start) \($0) \(point.origin.rawValue)" } ?? "\(point.year.start) -"
        }
        #expect(points == example.points)
    }

    @Test func examplesAreThere() { #expect(Example.all.count >= 4) }

    @Test func sumsAndNamedColumnsFollowTheYearsOfTheirParts() throws {
        let (now, before) = (SchoolYear(start: 2024), SchoolYear(start: 2023))
        let grades = Dictionary(uniqueKeysWithValues: (1...5).map { ("classes/grade-\($0)", "2") })
        let reader = try Self.reader(
            official: [before: FigureContent(["staff-now/teachers/female": "11"])],
            entered: [now: FigureContent(grades), before: FigureContent(["classes/grade-1": "2"])])
        let total = try #require(reader.trend(FigureKey("classes", "total")))
        #expect(total.points.suffix(2).map(\.number) == [nil, 10])
        let women = try #require(reader.trend(FigureKey("staff-now", "teachers", column: "female")))
        #expect(women.title == "Giáo viên – Nữ")
        #expect(women.points.suffix(2).map(\.number) == [11, nil])
        #expect(reader.trend(FigureKey("information", "name", column: "value")) == nil)
        let girls = try #require(reader.trend(FigureKey("pupils", "female")))
        #expect(girls.title == "Tổng số học sinh – Nữ")
    }

    @Test func linesStopWhereAYearIsMissing() throws {
        let numbers: [Int?] = [3, nil, 4, 5, nil]
        let points = numbers.enumerated().map { TrendPoint(SchoolYear(start: 2020 + $0), $1.map { Decimal($0) }) }
        let trend = Trend(key: FigureKey("a", "b"), title: "A", unit: "", points: points)
        #expect(trend.runs == [0..<1, 2..<4])
        #expect(trend.similarRuns.isEmpty)
        #expect(trend.hasFigures)
    }

    @Test func everyFigureFollowsFromTypedOnes() throws {
        let form = try FigureSamples.form()
        let typed = form.parts(of: FigureKey("classes", "grade-1"))
        #expect(typed == FigureParts(top: ["classes/grade-1"]))
        let total = form.parts(of: FigureKey("classes", "total"))
        #expect(total?.top == (1...5).map { "classes/grade-\($0)" })
        let share = try #require(form.parts(of: FigureKey("pupils", "pupils-per-class")))
        #expect(share.top == ["pupils/total"])
        #expect(share.bottom == total?.top)
        #expect(form.parts(of: FigureKey("information", "name", column: "value")) == nil)
        let women = form.parts(of: FigureKey("staff-now", "total", column: "female"))
        #expect(women?.top.count == 5)
        #expect(women?.top.allSatisfy { $0.hasSuffix("/female") } == true)
    }

    @Test func everyThresholdWithAFigureHasAPicture() throws {
        for pack in ComparedPacks.real {
            let kind = pack.appliesTo.last ?? ""
            let reader = TrendReader(
                pack.statistics, kind: kind, last: FigureSamples.year, official: [:], entered: [:])
            let figures = SchoolFigures(reader.form, typed: [:])
            let limits = TrendLimits(pack, figures: figures, kinds: [kind])
            for figure in limits.subjects.flatMap(\.figures) {
                let key = reader.key(of: figure.path)
                #expect(key == nil || reader.trend(key ?? FigureKey("", "")) != nil, "\(pack.id) \(figure.path)")
                #expect(!limits.limits(of: figure.path).isEmpty || figure.limits.isEmpty)
            }
            let names = pack.rated.flatMap(\.levels).flatMap(\.indicators).flatMap(\.measures)
                .contains { $0.figure != nil }
            #expect(names == !limits.subjects.isEmpty, "\(pack.id)")
        }
    }
}
