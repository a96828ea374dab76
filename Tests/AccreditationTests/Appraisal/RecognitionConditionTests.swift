import Accreditation
import Criteria
import TestSupport
import Testing

@Suite("Conditions of a recognition with their proofs")
struct RecognitionConditionTests {
    private static let year = SchoolYear(start: 2028)

    private func rule(_ pack: String = "57-2026-general") throws -> NationalStandardRule {
        try #require(TestWorld.standards.pack(pack)?.nationalStandard)
    }

    private func data(_ years: [Int]) throws -> [DataYear] {
        let day = try #require(Day(iso: "2027-06-10"))
        return years.map {
            DataYear(
                year: SchoolYear(start: $0), dossier: DossierID(), submittedOn: day, contentHash: "h\($0)", reviews: 2)
        }
    }

    private func conditions(
        level: Int? = 2, years: [Int] = [], findings: [ConditionFinding] = []
    ) throws -> [RecognitionCondition] {
        try rule().conditions(
            found: level.map { AppraisedLevel(level: $0, ratingsHash: "r") }, years: data(years), until: Self.year,
            findings: findings)
    }

    @Test func theFourConditionsComeInTheOrderOfTheLaw() throws {
        let found = try conditions(level: nil)
        #expect(found.map { $0.asked?.fact } == [.cohortCompleted, .yearsOfData, nil, .facilitiesConfirmed])
        #expect(found.allSatisfy { $0.holds == nil && !$0.citation.article.isEmpty })
        #expect(found.unknown.count == 4)
        #expect(found.compactMap(\.open) == [.cohortCompleted, .yearsOfData, .facilitiesConfirmed])
    }

    @Test(arguments: [
        ([2028, 2027, 2026], 3), ([2028, 2027, 2026, 2025], 4), ([2028, 2027], 0), ([2028, 2026, 2025], 0),
    ])
    func yearsInARowProveThemselvesWithWhatWasHandedIn(years: [Int], count: Int) throws {
        let condition = try #require(try conditions(years: years).first { $0.asked?.fact == .yearsOfData })
        #expect(condition.holds == (count > 0 ? true : nil))
        #expect(condition.computed?.references.count ?? 0 == count)
        #expect(condition.computed?.references.first?.hash == (count > 0 ? "h2028" : nil))
        #expect(condition.open == (count > 0 ? nil : .yearsOfData))
    }

    @Test(arguments: [(0, false), (1, true), (2, true)])
    func theLevelProvesItself(level: Int, holds: Bool) throws {
        let condition = try #require(try conditions(level: level).first { $0.asked == nil })
        #expect(condition.holds == holds)
        #expect(condition.computed?.references.map(\.hash) == ["r"])
        #expect(condition.kept?.foundByName == nil)
    }

    @Test func whatTheCouncilFoundCountsWhereTheSystemProvesNothing() throws {
        let finding = ConditionFinding(
            fact: .cohortCompleted, holds: false, grounds: "Chưa có khóa lớp 9", byName: "Đặng Văn Trưởng")
        let proved = ConditionFinding(fact: .yearsOfData, holds: false, grounds: "x")
        let found = try conditions(years: [2028, 2027, 2026], findings: [finding, proved])
        #expect(found[0].holds == false && found[0].kept?.proof == "Chưa có khóa lớp 9")
        #expect(found[0].kept?.foundByName == "Đặng Văn Trưởng")
        #expect(found[1].holds == true, "what is proved needs nobody's word")
        let facts = found.facts(stated: .init(cohortCompleted: true, yearsOfData: 1, facilitiesConfirmed: true))
        #expect(facts == .init(cohortCompleted: false, yearsOfData: 3, facilitiesConfirmed: nil))
    }

    @Test(arguments: [(true, 5, 5), (true, 1, 3), (false, 5, 2), (false, 1, 1)])
    func yearsThatTheCouncilFoundAgreeWithTheirCondition(holds: Bool, stated: Int, counted: Int) throws {
        let finding = ConditionFinding(fact: .yearsOfData, holds: holds, grounds: "Hồ sơ lưu")
        let facts = try conditions(findings: [finding]).facts(stated: .init(yearsOfData: stated))
        #expect(facts.yearsOfData == counted)
        let condition = try #require(try rule().conditions.first { $0.fact == .yearsOfData })
        #expect(facts.facts.satisfy(condition) == holds)
    }

    @Test func aLawWithoutRecognitionHasNoConditions() {
        #expect(TestWorld.standards.pack("57-2026-continuing")?.nationalStandard == nil)
        #expect(TestWorld.standards.packs.filter { $0.appraisal != nil }.count == 3)
    }
}
