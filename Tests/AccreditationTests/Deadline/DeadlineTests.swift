import Accreditation
import Criteria
import Testing

@Suite struct DeadlineTests {
    private func frame() throws -> SchoolYearFrame { try SchoolYearFrame.sample }

    @Test func daysOutOfOrderAreNoSchoolYear() throws {
        let days = try ["09-01", "01-15", "05-31"].map { try #require(MonthDay($0)) }
        #expect(SchoolYearFrame(start: days[0], firstSemesterEnd: days[2], end: days[1]) == nil)
    }

    @Test func todayDecidesWhileTheYearRunsElseItsFirstDay() throws {
        let (frame, today) = (try frame(), try day("2026-03-09"))
        #expect(frame.decidingDay(of: SchoolYear(start: 2025), today: today) == today)
        #expect(frame.decidingDay(of: SchoolYear(start: 2024), today: today).description == "2024-09-01")
        #expect(frame.decidingDay(of: SchoolYear(start: 2026), today: today).description == "2026-09-01")
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test(arguments: ["09-1", "9-01", "13-01", "02-30", "02-29", "", "aa-bb"])
    func whatIsNoDayOfEveryYearIsRefused(text: String) { #expect(MonthDay(text) == nil) }

    @Test(arguments: [
        ("2026-09-01", 2026), ("2026-08-31", 2025), ("2027-01-01", 2026), ("2027-06-15", 2026),
    ])
    func aSchoolYearBeginsOnItsFirstDay(text: String, year: Int) throws {
        #expect(try frame().year(of: try day(text)).start == year)
    }

    @Test func daysAreCountedOverMonthsAndLeapYears() throws {
        for start in ["2024-02-28", "2023-12-31", "0001-01-01", "2026-06-15", "2000-02-29"] {
            let first = try day(start)
            for count in [0, 1, 2, 30, 59, 365, 366, 1461, 146_097] {
                let later = try #require(first.adding(count))
                #expect(later.days(since: first) == count)
                #expect(later.adding(-count) == first)
            }
        }
        #expect(try day("0001-01-01").adding(-1) == nil)
    }

    /// "Before 15 June" is in time until 14 June.
    @Test func theCalendarOfAPackFallsOnDaysOfTheYear() throws {
        let pack = try #require(ComparedPacks.real.first { $0.id == "57-2026-general" })
        let found = pack.deadlines(of: SchoolYear(start: 2026), try frame(), startedOn: nil)
        #expect(found.map(\.last.description) == ["2027-01-15", "2027-05-31", "2027-06-14"])
        #expect(found.last?.daysLeft(on: try day("2027-06-14")) == 0)
        #expect(found.last?.daysLeft(on: try day("2027-06-15")) == -1)
    }

    @Test func weeksAreCountedFromTheStartOfTheSelfAssessment() throws {
        let pack = try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" })
        let year = SchoolYear(start: 2024)
        let started = pack.deadlines(of: year, try frame(), startedOn: try day("2024-09-02"))
        #expect(started.count == pack.calendar.count)
        #expect(started.first?.last == (try day("2024-09-08")))
        let without = pack.deadlines(of: year, try frame(), startedOn: nil)
        #expect(without.map(\.last.description) == ["2025-05-31"])
    }
}

extension SchoolYearFrame {
    /// From 1 September to 31 May.
    static var sample: SchoolYearFrame {
        get throws {
            let days = try ["09-01", "01-15", "05-31"].map { try #require(MonthDay($0)) }
            return try #require(SchoolYearFrame(start: days[0], firstSemesterEnd: days[1], end: days[2]))
        }
    }
}
