import Accreditation
import Criteria
import Foundation
import Testing

@Suite struct ThresholdBoardTests {
    private let path = IndicatorPath(criterion: "2.2", level: 1, indicator: "b")

    private func pack() throws -> RulePack { try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" }) }

    private func board(
        _ typed: [String: String], _ pack: RulePack, finding: Finding = .met, reason: FigureReason? = nil,
        official: [SchoolYear: OfficialYear] = [:], on day: String = "2025-05-31"
    ) throws -> ThresholdBoard {
        let form = FigureForm(pack.statistics, kind: "primary", year: FigureSamples.year)
        var entered: [FigurePlace: String] = [:]
        for (text, value) in typed { entered[try FigureSamples.place(text)] = value }
        return ThresholdBoard(
            pack, basis: FigureBasis(form, entered: entered, official: official), kind: "primary",
            findings: Findings([path: .whole(finding)]), reasons: reason.map { [path: $0] } ?? [:],
            on: try #require(Day(iso: day)))
    }

    private func reason(_ text: String, _ seen: String) -> FigureReason {
        FigureReason(text: text, seen: seen, by: PersonID(), byName: "Hà", at: 0)
    }

    private let short = ["supplement/teachers-trained-share": "99.5"]

    @Test func reasonsHoldForTheFiguresThatTheyName() throws {
        let pack = try pack()
        let due = try #require(try board(short, pack)[path])
        #expect(due.reasonState == .due && due.isDue)
        let given = try board(short, pack, reason: reason("Chờ bằng", due.seen))
        #expect(given.due.isEmpty && given.contradicted.map(\.path) == [path])
        let blank = try board(short, pack, reason: reason("  ", due.seen))
        #expect(blank.due.map(\.path) == [path])
        let changed = try board(
            ["supplement/teachers-trained-share": "98"], pack, reason: reason("Chờ bằng", due.seen))
        #expect(changed[path]?.reasonState == .outdated && changed.due.count == 1)
        #expect(try board(short, pack, finding: .unmet).contradicted.isEmpty)
    }

    @Test func whilePacksOnlyWarnNothingIsDue() throws {
        var pack = try pack()
        let mild = try #require(ComparedPacks.real.first { $0.figuresWarnOnly != nil }?.figuresWarnOnly)
        pack.figuresWarnOnly = mild
        let during = try board(short, pack, on: mild.to.description)
        #expect(during.contradicted.map(\.path) == [path] && during.due.isEmpty)
        #expect(during[path]?.reasonState == ThresholdLine.ReasonState.none)
        let after = try board(short, pack, on: "2029-01-01")
        #expect(after.due.map(\.path) == [path])
    }

    @Test func marksAreReadBackAsWritten() throws {
        let line = try #require(try board(short, pack())[path])
        let mark = try #require(ThresholdMark.read(line.seen).first)
        #expect(mark.measure == "doi-voi-giao-vien.1b.m1" && mark.limit == "equal:100")
        let place = try FigureSamples.place("supplement/teachers-trained-share")
        #expect(mark.numbers[place] == .some("99.5"))
        #expect(ThresholdMark.read("nonsense").isEmpty)
    }

    @Test func officialFiguresOverrideAndAreNamed() throws {
        let year = FigureSamples.year
        let official = OfficialYear(
            round: 3, version: 2, at: 0, hash: "", figures: ["supplement/teachers-trained-share": "100"])
        let board = try board(short, pack(), official: [year: official])
        let number = try #require(board[path]?.readings.first?.numbers.first)
        #expect(number.holds == true && board.contradicted.isEmpty)
        let name = RoundName(year: year, number: .end)
        let at = Date(timeIntervalSince1970: 0)
        #expect(board.basis.backing(of: number.place) == .official(name, version: 2, at: at))
    }

    @Test func aFormKeepsTheRowsThatAreAskedForAndTheirParts() throws {
        let form = FigureForm(try pack().statistics, kind: "primary", year: FigureSamples.year)
        let kept = form.keeping(["buildings/rooms-per-class"])
        let rows = Set(kept.cells.keys.map(\.key.path))
        #expect(rows.isSuperset(of: ["buildings/rooms-per-class", "classes/total", "classes/grade-5"]))
        #expect(!rows.contains("pupils/total") && kept.years == form.years)
        for place in kept.cells.keys { #expect(kept.cells[place] == form.cells[place]) }
        for criterion in try pack().rated where criterion.namesFigures {
            let own = form.keeping(criterion.figureRows(try pack()))
            #expect(own.cells.count < form.cells.count)
        }
    }

    @Test func thresholdsOfAKeptFormReadTheSame() throws {
        let pack = try pack()
        let form = FigureForm(pack.statistics, kind: "primary", year: FigureSamples.year)
        var entered: [FigurePlace: String] = [:]
        for (number, cell) in form.ordered.enumerated() where cell.origin == .typed {
            entered[cell.place] = cell.kind == .flag ? "true" : cell.kind == .text ? "chữ" : String(number % 101)
        }
        let day = try #require(Day(iso: "2025-05-31"))
        for criterion in pack.rated where criterion.namesFigures {
            let boards = [form, form.keeping(criterion.figureRows(pack))].map { form in
                ThresholdBoard(
                    pack, criteria: [criterion], basis: FigureBasis(form, entered: entered), kind: "primary",
                    findings: Findings(), reasons: [:], on: day)
            }
            #expect(boards[0].lines.map(\.readings) == boards[1].lines.map(\.readings), "\(criterion.code)")
        }
    }
}
