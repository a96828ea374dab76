import Accreditation
import Criteria
import Foundation
import Testing

@Suite("Figures beside those of lists from elsewhere")
struct ListedFigureTests {
    /// Lines of Examples/reconciliation.tsv: own figure, the list's, answers to (own:outside), how they stand.
    static var examples: [[String]] {
        guard let url = Bundle.module.resourceURL?.appending(path: "Examples/reconciliation.tsv"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func examplesAreThere() { #expect(Self.examples.count >= 10) }

    @Test(arguments: examples)
    func figuresStandAsTheExamplesSay(example: [String]) throws {
        let outside = try #require(Decimal(string: example[1]))
        let answers = try example[2].split(separator: " ").map { pair in
            let halves = pair.split(separator: ":").map(String.init)
            return MismatchAnswer(
                own: try #require(Decimal(string: halves[0])), outside: try #require(Decimal(string: halves[1])),
                reason: "Đếm khác ngày", byName: "Hà", at: Date(timeIntervalSince1970: 0))
        }
        let figure = ListedFigure(
            school: UnitID(), list: UUID(), source: .sector, year: SchoolYear(start: 2024), key: "classes/total",
            outside: outside, own: example[0] == "-" ? nil : Decimal(string: example[0]), answers: answers)
        #expect(figure.standing.rawValue == example[3])
        #expect(figure.difference == (example[4] == "-" ? nil : Decimal(string: example[4])))
    }

    @Test func figuresAreNamedByCodeOrTitleAndQuotientsAreNot() throws {
        var figures = ListableFigures()
        figures.add(try FigureSamples.form())
        let total = try #require(figures["classes/total"])
        #expect(total.parts.count == 5)
        #expect(figures[" bảng 1:  CỘNG "] == total)
        #expect(figures["Bảng 3a: Giáo viên – Nữ"]?.key.description == "staff-now/teachers/female")
        #expect(figures["pupils/pupils-per-class"] == nil)
        #expect(figures["information/name/value"] == nil)
        let before = figures.figures.count
        figures.add(try FigureSamples.form())
        #expect(figures.figures.count == before)
    }
}
