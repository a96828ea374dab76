import Accreditation
import Criteria
import Testing

/// Where a window stands on a day.
@Suite struct EntryPeriodTests {
    @Test(arguments: [
        ("2024-08-31", 2, EntryPeriod.Standing.notYet), ("2024-09-01", 0, .open), ("2025-01-31", 2, .open),
        ("2025-02-01", 0, .waitsForNotices), ("2025-02-01", 1, .waitsForNotices), ("2025-02-01", 2, .closed),
    ])
    func aWindowClosesAfterItsLastDayAndTwoNotices(
        today: String, told: Int, standing: EntryPeriod.Standing
    ) throws {
        let period = EntryPeriod(
            unitName: "Tỉnh", opens: try #require(Day(iso: "2024-09-01")), closes: try #require(Day(iso: "2025-01-31")),
            extended: nil, daysTold: told)
        #expect(period.standing(on: try #require(Day(iso: today))) == standing)
    }

    @Test func anExtensionMovesTheLastDayButNeverBack() throws {
        var period = EntryPeriod(
            unitName: "Tỉnh", opens: try #require(Day(iso: "2024-09-01")), closes: try #require(Day(iso: "2025-01-31")),
            extended: Day(iso: "2025-02-10"), daysTold: 2)
        #expect(period.standing(on: try #require(Day(iso: "2025-02-10"))) == .open)
        #expect(period.standing(on: try #require(Day(iso: "2025-02-11"))) == .closed)
        period.extended = Day(iso: "2025-01-10")
        #expect(period.last == period.closes)
    }
}
