import Accreditation
import Criteria
import Testing

/// Which days count for which school.
@Suite struct RoundCalendarTests {
    let province = UnitID()
    let district = UnitID()
    let school = UnitID()
    let name = RoundName(year: SchoolYear(start: 2024), number: .beginning)

    @Test func aDistrictSetsEarlierDaysForItsSchools() {
        let calendar = RoundCalendar([provinceRound, districtRound("2024-10-05", "2024-10-12")])
        let days = calendar.days(for: [school, district, province])
        #expect(days?.school == day("2024-10-05"))
        #expect(days?.check == day("2024-10-12"))
        #expect(days?.cutOff == day("2024-10-20"))
        #expect(calendar.days(for: [school, province])?.school == day("2024-10-10"))
        #expect(calendar.days(for: [school, district]) == nil)
    }

    @Test func aDistrictsDaysNeverComeAfterTheProvinces() {
        let calendar = RoundCalendar([provinceRound, districtRound("2024-11-05", "2024-11-12")])
        #expect(calendar.days(for: [school, district, province])?.school == day("2024-10-10"))
        let late = districtRound("2024-10-11", "2024-10-12")
        #expect(late.problem(under: provinceRound.days)?.contains("10/10/2024") == true)
        #expect(districtRound("2024-10-05", "2024-10-12").problem(under: provinceRound.days) == nil)
        #expect(districtRound("2024-10-05", "2024-10-04").problem(under: provinceRound.days) != nil)
    }

    @Test func anExceptionMovesTheDaysOfItsUnitOnly() {
        let calendar = RoundCalendar([provinceRound], exceptions: [exception(school, "2024-10-25")])
        let days = calendar.days(for: [school, district, province])
        #expect(days?.school == day("2024-10-25"))
        #expect(days?.check == day("2024-10-25"))
        #expect(days?.cutOff == day("2024-10-25"))
        #expect(days?.catchUp == day("2024-10-31"))
        #expect(calendar.days(for: [UnitID(), district, province])?.cutOff == day("2024-10-20"))
        let whole = RoundCalendar([provinceRound], exceptions: [exception(district, "2024-11-05")])
        #expect(whole.days(for: [school, district, province])?.cutOff == day("2024-11-05"))
        #expect(whole.days(for: [school, district, province])?.catchUp == nil)
    }

    @Test func daysAndExceptionsAreRefusedForAReason() throws {
        let days = try #require(provinceRound.days)
        #expect(days.problem == nil)
        var wrong = provinceRound
        wrong.cutOff = day("2024-10-12")
        #expect(wrong.problem(under: nil) != nil)
        wrong.cutOff = nil
        #expect(wrong.problem(under: nil) != nil)
        wrong = provinceRound
        wrong.catchUp = wrong.cutOff
        #expect(wrong.problem(under: nil) != nil)
        let today = day("2024-10-08")
        #expect(RoundCalendar.problem(until: day("2024-10-18"), days, isProvince: false, today: today) == nil)
        #expect(RoundCalendar.problem(until: day("2024-10-21"), days, isProvince: false, today: today) != nil)
        #expect(RoundCalendar.problem(until: day("2024-10-21"), days, isProvince: true, today: today) == nil)
        #expect(RoundCalendar.problem(until: day("2024-10-07"), days, isProvince: true, today: today) != nil)
        #expect(RoundCalendar.problem(until: day("2024-10-10"), days, isProvince: true, today: today) != nil)
    }

    @Test func contentIsReadAsItIsWritten() throws {
        let content = FigureContent(["b/c": "1", "a/b": "\"", "x": ""])
        #expect(content.text == #"{"a/b":"\"","b/c":"1"}"#)
        #expect(try FigureContent(text: content.text) == content)
        #expect(throws: JSONProblem.self) { try FigureContent(text: "[[1]]") }
        #expect(throws: JSONProblem.self) { try FigureContent(text: #"{"a":1}"#) }
        let changed = FigureContent(["b/c": "2", "d": "3"])
        #expect(
            changed.differences(from: content).map { [$0.key, $0.was, $0.now] } == [
                ["a/b", "\"", ""], ["b/c", "1", "2"], ["d", "", "3"],
            ])
    }

    private var provinceRound: CollectionRound {
        CollectionRound(
            unit: province, name: name, school: day("2024-10-10"), check: day("2024-10-15"),
            cutOff: day("2024-10-20"), catchUp: day("2024-10-31"))
    }

    private func districtRound(_ school: String, _ check: String) -> CollectionRound {
        CollectionRound(unit: district, name: name, school: day(school), check: day(check))
    }

    private func exception(_ unit: UnitID, _ until: String) -> RoundException {
        RoundException(
            id: RoundExceptionID(), unit: unit, unitName: "", name: name, until: day(until), reason: "Lũ",
            grantedByName: "")
    }

    private func day(_ text: String) -> Day { SchoolRoundTests.day(text) }
}
