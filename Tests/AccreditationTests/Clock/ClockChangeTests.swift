import Accreditation
import Criteria
import Foundation
import Testing

/// What moves a deadline and what does not.
@Suite struct ClockChangeTests {
    private let school = UnitID()
    private let dossier = DossierID()
    private let began = Date(timeIntervalSince1970: 1_741_575_600)  // 10/03/2025 10:00 in Vietnam

    private func five() throws -> ActForm { try ClockWorld.form(ActLimit(days: 5, isInWorkingDays: true)) }

    private func later(_ days: Double) -> Date { began.addingTimeInterval(days * 86_400) }

    private func clock(_ rules: ClockRules, doneAt: Date? = nil) throws -> ActClock {
        try #require(
            rules.clock(try five(), under: "A", began: began, doneAt: doneAt, dossier: dossier, chain: [school]))
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func aChangedCalendarMovesOpenDeadlinesOnly() throws {
        let rules = ClockRules(holidays: ClockWorld.holidays)
        let open = try clock(rules)
        let done = try clock(rules, doneAt: later(2))
        let storm = CalendarChange(day: try day("2025-03-14"), kind: .off, reason: "Bão", setAt: later(3))
        let moved = rules.moved([open, done], by: storm)
        #expect(moved.map(\.clock) == [open])
        #expect(moved.map(\.from.description) == ["2025-03-17"])
        #expect(moved.map(\.to.description) == ["2025-03-18"])
        let changed = ClockRules(holidays: ClockWorld.holidays, days: [storm])
        #expect(changed.standing(of: open, at: later(3))?.last.description == "2025-03-18")
        #expect(changed.standing(of: done, at: later(9))?.last.description == "2025-03-17")
    }

    @Test func whatWasLateStaysLateAfterTheCalendarChanged() throws {
        let late = try clock(ClockRules(holidays: ClockWorld.holidays), doneAt: later(8))
        let storm = CalendarChange(day: try day("2025-03-14"), kind: .off, reason: "Bão", setAt: later(9))
        let rules = ClockRules(holidays: ClockWorld.holidays, days: [storm])
        #expect(rules.standing(of: late, at: later(20))?.lateSince?.description == "2025-03-18")
    }

    @Test func aDayGoesBackToTheCountrysCalendar() throws {
        let first = CalendarChange(day: try day("2025-05-02"), kind: .working, reason: "Thử", setAt: began)
        let second = CalendarChange(day: try day("2025-05-02"), kind: .country, reason: "Thôi", setAt: later(1))
        let rules = ClockRules(holidays: ClockWorld.holidays, days: [first, second])
        #expect(rules.calendar(knownAt: began).isWorking(try day("2025-05-02")))
        #expect(!rules.calendar().isWorking(try day("2025-05-02")))
    }

    @Test func aUnitsOwnLimitCountsForItsCircularUntilItIsTakenBack() throws {
        let ten = ActLimit(days: 10, isInWorkingDays: true)
        let own = LimitChange(circular: "A", act: .accept, limit: ten, reason: "Nhiều trường", setAt: began)
        #expect(try AppliedLimit(five(), under: "A", changes: [own])?.source == .unit(own))
        #expect(try AppliedLimit(five(), under: "B", changes: [own])?.limit.days == 5)
        let back = LimitChange(circular: "A", act: .accept, limit: nil, reason: "Thôi", setAt: later(5))
        #expect(try AppliedLimit(five(), under: "A", changes: [own, back])?.limit.days == 5)
        let rules = ClockRules(holidays: ClockWorld.holidays, limits: [own, back])
        #expect(try clock(rules, doneAt: later(4)).limit.limit.days == 10)
        #expect(try clock(rules).limit.limit.days == 5)
        #expect(try AppliedLimit(ClockWorld.form(nil), under: "A", changes: []) == nil)
    }

    @Test func anExceptionIsForItsActAndItsDossierOrUnit() throws {
        let until = try day("2025-04-01")
        func granted(_ dossier: DossierID?, _ act: ActName, at moment: Date) -> TimeException {
            TimeException(unit: school, dossier: dossier, act: act, until: until, reason: "Ốm", grantedAt: moment)
        }
        let expected = [(dossier, ActName.accept, began, until), (DossierID(), .accept, began, try day("2025-03-17"))]
        for (for_, act, moment, last) in expected {
            let rules = ClockRules(holidays: ClockWorld.holidays, exceptions: [granted(for_, act, at: moment)])
            #expect(try clock(rules).last(in: rules.calendar()) == last)
        }
        let other = ClockRules(holidays: ClockWorld.holidays, exceptions: [granted(nil, .submit, at: began)])
        #expect(try clock(other).exceptions.isEmpty)
        let tooLate = ClockRules(holidays: ClockWorld.holidays, exceptions: [granted(nil, .accept, at: later(9))])
        #expect(try clock(tooLate, doneAt: later(8)).exceptions.isEmpty)
        #expect(try clock(tooLate).exceptions.count == 1)
    }

    @Test(
        arguments: [
            ("2025-03-17T16:59:59Z", 0, nil), ("2025-03-17T17:00:00Z", -1, "2025-03-18"),
            ("2025-03-14T10:00:00Z", 3, nil), ("2025-03-20T10:00:00Z", -3, "2025-03-18"),
        ] as [(String, Int, String?)])
    func theLastDayEndsAtMidnightInVietnam(moment: String, left: Int, lateSince: String?) throws {
        let rules = ClockRules(holidays: ClockWorld.holidays)
        let now = try Date(moment, strategy: .iso8601)
        let standing = try #require(rules.standing(of: try clock(rules), at: now))
        #expect(standing.daysLeft == left)
        #expect(standing.lateSince?.description == lateSince)
        #expect(standing.workingDaysLeft == (left == 3 ? 1 : 0))
    }
}
