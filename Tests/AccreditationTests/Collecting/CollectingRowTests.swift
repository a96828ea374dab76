import Accreditation
import Criteria
import Testing

@Suite struct CollectingRowTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func onlyWhatIsStillCollectedCanBeLate() throws {
        var row = CollectingRow(criterion: "1.1", name: "Kế hoạch", to: try day("2026-09-30"))
        #expect(try row.daysLate(on: day("2026-09-30")) == nil)
        #expect(try row.daysLate(on: day("2026-10-02")) == 2)
        for state in [CollectingRow.State.done, .lost] {
            row.state = state
            #expect(try row.daysLate(on: day("2026-10-02")) == nil)
        }
    }

    @Test func theBreakdownProposesEachPieceOnceForACriterion() throws {
        let pack = try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" })
        let path = try #require(IndicatorPath("1.1/1/a"))
        let all = CollectingProposal.rows(pack, places: [path: "Văn thư\nKho"], beside: [])
        let first = try #require(all.first)
        #expect(first.criterion == "1.1" && first.indicator == path && first.keeper == "Văn thư")
        let names = all.map { "\($0.criterion)/\($0.name.lowercased())" }
        #expect(Set(names).count == names.count && names.count > 100)
        let rest = CollectingProposal.rows(
            pack, places: [:], beside: [CollectingRow(criterion: "1.1", name: first.name.uppercased())])
        #expect(rest.count == all.count - 1 && !rest.contains { $0.criterion == "1.1" && $0.name == first.name })
    }

    @Test func placesComeFromTheBreakdownSheet() throws {
        let texts = PaperTexts([
            "breakdown/1.1/1/a/place": "Văn thư", "breakdown/1.1/1/a/question": "Có kế hoạch không?", "x": "y",
        ])
        let path = try #require(IndicatorPath("1.1/1/a"))
        #expect(texts.collectingPlaces == [path: "Văn thư"])
    }
}
