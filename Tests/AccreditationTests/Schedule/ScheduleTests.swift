import Accreditation
import Criteria
import Foundation
import Testing

@Suite struct ScheduleTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test(arguments: [("3", 3...3), ("3-5", 3...5), ("Tuần 3 – 5", 3...5), (" tuần 16 ", 16...16), ("2 đến 4", 2...4)])
    func weeksAreReadAsPeopleWriteThem(text: String, weeks: ClosedRange<Int>) {
        #expect(ScheduleRow.weeks(typed: text) == weeks)
    }

    @Test(arguments: ["", "0", "5-3", "61", "tháng 9", "1-2-3", "-3", "3-"])
    func anythingElseIsNoWeeks(text: String) { #expect(ScheduleRow.weeks(typed: text) == nil) }

    @Test func weeksBecomeDaysOnceTheFirstDayIsKnown() throws {
        let row = ScheduleRow(list: .timetable, weeks: 3...5, activity: "Thu thập")
        #expect(Schedule(rows: [row]).time(of: row) == "Tuần 3 – 5")
        let schedule = Schedule(startsOn: try day("2026-09-07"), rows: [row])
        #expect(schedule.time(of: row) == "Tuần 3 – 5 (21/09/2026 – 11/10/2026)")
        let one = ScheduleRow(list: .timetable, weeks: 1...1, moment: "buổi sáng", activity: "Họp")
        #expect(schedule.time(of: one) == "Tuần 1 (07/09/2026 – 13/09/2026); buổi sáng")
        let due = ScheduleRow(list: .timetable, due: try day("2027-06-14"), activity: "Phê duyệt")
        #expect(schedule.time(of: due) == "đến hết 14/06/2027")
    }

    @Test func aRowIsAheadThenRunsThenIsLateUntilItIsDone() throws {
        var row = ScheduleRow(list: .timetable, weeks: 2...2, activity: "Tập huấn")
        let schedule = Schedule(startsOn: try day("2026-09-07"), rows: [row])
        #expect(try schedule.standing(of: row, on: day("2026-09-13")) == .ahead)
        #expect(try schedule.standing(of: row, on: day("2026-09-14")) == .running(daysLeft: 6))
        #expect(try schedule.standing(of: row, on: day("2026-09-20")) == .running(daysLeft: 0))
        #expect(try schedule.standing(of: row, on: day("2026-09-22")) == .late(days: 2))
        row.doneOn = try day("2026-09-21")
        #expect(try schedule.standing(of: row, on: day("2026-12-31")) == .done)
        let undated = ScheduleRow(list: .timetable, activity: "x")
        #expect(try schedule.standing(of: undated, on: day("2026-12-31")) == .undated)
    }

    @Test func thePacksCalendarProposesItsWeeksAndItsDays() throws {
        let year = SchoolYear(start: 2026)
        let old = try #require(ComparedPacks.real.first { $0.id == "17-2018-primary" })
        let weeks = old.sampleTimetable(of: year, try SchoolYearFrame.sample).compactMap(\.weeks)
        #expect(weeks.first == 1...1 && weeks.last == 15...16)
        #expect(Set(weeks.flatMap { Array($0) }) == Set(1...16))
        let new = try #require(ComparedPacks.real.first { $0.id == "57-2026-general" })
        let rows = new.sampleTimetable(of: year, try SchoolYearFrame.sample)
        #expect(rows.allSatisfy { $0.weeks == nil })
        #expect(rows.map { $0.due?.description } == ["2027-01-15", "2027-05-31", "2027-06-14"])
    }

    @Test func typedRowsOfThePaperBecomeRows() throws {
        let pack = try #require(ComparedPacks.real.first { $0.id == "57-2026-general" })
        let part = try #require(pack.paper("plan")?.part(listing: .timetable))
        let rows = part.rows(typed: "Tuần 1 | Họp hội đồng | Chủ tịch | Biên bản\ntháng 10 | Thu thập | Các nhóm | ")
        #expect(rows.map(\.weeks) == [1...1, nil] && rows.map(\.moment) == ["", "tháng 10"])
        #expect(rows.map(\.activity) == ["Họp hội đồng", "Thu thập"])
        #expect(rows.map(\.others) == ["Chủ tịch", "Các nhóm"] && rows.map(\.product) == ["Biên bản", ""])
        let text = try #require(pack.paper("plan")?.part(listing: .resources))
        #expect(
            text.rows(typed: "Hai máy tính\nKinh phí 5 triệu").map(\.activity) == ["Hai máy tính", "Kinh phí 5 triệu"])
    }

    @Test func printedRowsSurviveBeingKept() throws {
        let person = PersonID()
        let row = ScheduleRow(
            list: .timetable, weeks: 1...2, activity: "Tập huấn", people: [person, PersonID()], others: "Các nhóm")
        let lists = PaperListRows(Schedule(rows: [row])) { $0 == person ? "Lê Văn An" : nil }
        let kept = try JSONDecoder().decode(PaperListRows.self, from: Data(ContentHash.canonical(lists)))
        #expect(kept == lists && kept[.resources].isEmpty)
        let printed: [[PaperListColumn: String]] = [
            [.time: "Tuần 1 – 2", .activity: "Tập huấn", .people: "Lê Văn An, Các nhóm"]
        ]
        #expect(kept[.timetable] == printed)
    }
}
