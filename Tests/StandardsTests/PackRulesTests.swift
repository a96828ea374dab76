import Criteria
import Testing

@Suite("The rules of the 2018 packs")
struct PackRulesTests {
    static let packs = PackCountsTests.table.map(\.pack)

    @Test("lead from criteria to level, grade and degree", arguments: packs)
    func levels(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(
            pack.levelRules.map(\.conditions) == [
                [.everyCriterion(reaches: 1)], [.everyCriterion(reaches: 2)], [.everyCriterion(reaches: 3)],
                [.schoolLevel(3), .everyClause(of: "level-4")],
            ])
        #expect(pack.accreditationGrade?.conditions.map(\.fact) == [.cohortCompleted])
        let standard = try #require(pack.nationalStandard)
        #expect(standard.degrees.map(\.level) == [2, 3])
        #expect(standard.degrees.map(\.isAssumed) == [false, true])
        #expect(standard.validity.years == 5)
        #expect(standard.validity.renewalLeadMonths == 5)
        #expect(standard.validity.yearsBeforeHigher == 2)
    }

    @Test("are in force from 10/10/2018 to 06/07/2026 and warn of the amendment", arguments: packs)
    func days(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(PackSummary(pack).inForceFrom.vietnamese == "10/10/2018")
        #expect(pack.circular.inForceTo?.vietnamese == "06/07/2026")
        #expect(pack.notices.map { "\($0.from) \($0.to)" } == ["2025-01-25 2026-07-06"])
        #expect(!pack.circular.provenance.isOfficialText)
        #expect(!pack.circular.provenance.isComparedWithSignedText)
    }

    @Test("describe council, evidence code and the 16 weeks", arguments: packs)
    func council(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(pack.council.minimumSize == 7)
        #expect(pack.council.secretaryGroup == 2...3)
        #expect(pack.council.workingGroup == 2...5)
        #expect(pack.council.decisionShare == DecisionShare(numerator: 2, denominator: 3, isAssumed: true))
        #expect(pack.evidenceCode.pattern == "H{box}-{standard}.{criterion}-{serial:2}")
        #expect(pack.evidenceCode.listColumns.count == 7)
        let weeks = pack.calendar.flatMap { entry -> [Int] in
            guard case .week(let first) = entry.due else { return [] }
            return Array(first...(entry.lastWeek ?? first))
        }
        #expect(weeks == Array(1...16))
    }

    @Test("say what nobody has read in a legal text", arguments: packs)
    func assumptions(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(pack.assumptions.count == 11)
        #expect(pack.assumptions.contains { $0.text.contains("2/3") })
        #expect(pack.assumptions.contains { $0.text.contains("mức độ 2") })
    }
}
