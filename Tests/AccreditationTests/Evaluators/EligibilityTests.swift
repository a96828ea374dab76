import Accreditation
import Criteria
import TestSupport
import Testing

@Suite struct EligibilityTests {
    private let school = UnitID()
    private let day = Day(year: 2025, month: 4, day: 14)

    private func form(_ pack: String = "17-2018-primary") throws -> TeamForm {
        try #require(TestWorld.standards.packs.first { $0.id == pack }).teamForm
    }

    private func record(since: Int = 1999) -> EvaluatorRecord {
        EvaluatorRecord(
            certificate: "Chứng chỉ số 1/2020", trainedOn: Day(year: 2020, month: 6, day: 1),
            sectorSince: Day(year: since, month: 9, day: 1))
    }

    private func problems(
        _ record: EvaluatorRecord, _ survey: SurveyDays? = nil, schools: Set<UnitID>? = nil, pack: TeamForm? = nil
    ) throws -> [EligibilityProblem] {
        Eligibility(
            form: try pack ?? form(), schools: schools ?? [school], day: try #require(day), survey: survey
        ).problems(of: record)
    }

    @Test func whoIsTrainedAndLongEnoughInTheSectorMayTakePart() throws {
        #expect(try problems(record()).isEmpty)
    }

    @Test func workAtTheSchoolBarsForEver() throws {
        var person = record()
        person.workplaces = [
            .init(
                unit: school, name: "Trường Tiểu học Hạ Vân", from: Day(year: 2009, month: 8, day: 1),
                to: Day(year: 2015, month: 7, day: 31))
        ]
        let problem = try #require(try problems(person).first)
        #expect(
            problem.words
                == "đã từng công tác tại Trường Tiểu học Hạ Vân từ 01/08/2009 đến 31/07/2015 (Điều 30)")
        #expect(!problem.isWaivable)
        let reason = EligibilityWaiver(person: PersonID(), kind: .neverWorkedThere, reason: "Thiếu người")
        #expect(!reason.answers(problem))
        person.workplaces[0].to = nil
        #expect(try problems(person).map(\.lack) == [.works(at: "Trường Tiểu học Hạ Vân")])
    }

    @Test func aSchoolThatWentIntoAnotherCountsAsIt() throws {
        let former = UnitID()
        var person = record()
        person.workplaces = [.init(unit: former, name: "Trường cũ", from: nil, to: nil)]
        #expect(try problems(person).isEmpty)
        #expect(try problems(person, schools: [school, former]).map(\.kind) == [.neverWorkedThere])
    }

    @Test func yearsAreCountedToTheDayAndComeFromThePack() throws {
        let needed = try #require(try form()[.yearsInSector]?.years)
        let since = 2024 - needed
        var person = record(since: since)
        #expect(try problems(person).isEmpty)
        person.sectorSince = Day(year: 2025 - needed, month: 4, day: 14)
        #expect(try problems(person).isEmpty)
        person.sectorSince = Day(year: 2025 - needed, month: 4, day: 15)
        #expect(try problems(person).map(\.lack) == [.fewYears(has: needed - 1, needs: needed)])
        person.sectorSince = nil
        #expect(try problems(person).map(\.lack) == [.yearsUnknown(needs: needed)])
        #expect(try problems(person, pack: form("57-2026-general")).isEmpty)
    }

    @Test func trainingHasToBeRecordedAndBeforeTheDay() throws {
        var person = record()
        person.trainedOn = Day(year: 2025, month: 4, day: 15)
        #expect(try problems(person).map(\.kind) == [.training])
        person.certificate = " "
        #expect(try problems(person).map(\.lack) == [.untrained])
    }

    @Test func interestsAndAbsencesMayBeAnsweredWithAReason() throws {
        var person = record()
        person.interests = [.init(unit: school, what: "vợ là giáo viên của trường"), .init(unit: UnitID(), what: "x")]
        let from = try #require(Day(year: 2025, month: 5, day: 5))
        let to = try #require(Day(year: 2025, month: 5, day: 7))
        person.absences = [.init(from: to, to: to, reason: "Họp")]
        let survey = try #require(SurveyDays(from: from, to: to))
        #expect(SurveyDays(from: to, to: from) == nil)
        #expect(try problems(person).map(\.kind) == [.noInterest])
        let both = try problems(person, survey)
        #expect(both.map(\.kind) == [.noInterest, .available])
        #expect(both.allSatisfy { $0.isWaivable && $0.article.isEmpty })
        let blank = EligibilityWaiver(person: PersonID(), kind: .available, reason: "  ")
        #expect(!blank.answers(both[1]))
        let given = EligibilityWaiver(person: PersonID(), kind: .available, reason: "Đã đổi lịch họp")
        #expect(given.answers(both[1]) && !given.answers(both[0]))
        person.absences[0].from = try #require(Day(year: 2025, month: 5, day: 8))
        person.absences[0].to = try #require(Day(year: 2025, month: 5, day: 9))
        #expect(try problems(person, survey).map(\.kind) == [.noInterest])
    }
}
