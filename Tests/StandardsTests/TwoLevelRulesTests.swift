import Criteria
import Testing

@Suite("The rules of the packs with two levels")
struct TwoLevelRulesTests {
    static let packs = TwoLevelPacksTests.table.map(\.pack)

    @Test("count the mandatory criteria and five of the others", arguments: packs)
    func levels(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(
            pack.levelRules.map(\.conditions) == [
                [.everyMandatory(reaches: 1), .others(atLeast: 5, reach: 1)],
                [.everyMandatory(reaches: 2), .others(atLeast: 5, reach: 2), .everyCriterion(reaches: 1)],
            ])
        #expect(pack.levelRules.map(\.citation.description) == ["khoản 3 Điều 5", "khoản 3 Điều 5"])
        #expect(pack.accreditationGrade == nil)
        let rated = pack.schoolingLevels?.entries.map(\.id) ?? []
        #expect(rated == (id.hasSuffix("general") ? ["primary", "lower-secondary", "upper-secondary"] : []))
    }

    @Test("give the national standard to preschools and general schools only", arguments: packs)
    func nationalStandard(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        guard let standard = pack.nationalStandard else {
            #expect(id.hasSuffix("continuing"))
            return
        }
        #expect(!id.hasSuffix("continuing"))
        #expect(standard.degrees.map { [$0.number, $0.level] } == [[1, 1], [2, 2]])
        #expect(standard.conditions.map(\.fact) == [.cohortCompleted, .yearsOfData, .facilitiesConfirmed])
        #expect(standard.conditions.map(\.atLeast) == [nil, 3, nil])
        #expect(standard.conditions.map(\.citation.point) == ["điểm a", "điểm b", "điểm d"])
        #expect(standard.validity.years == 5)
        #expect(standard.validity.yearsBeforeHigher == 2)
        #expect(standard.validity.renewalLeadMonths == nil)
        #expect(standard.remarks.contains { $0.citation?.article == "Điều 20" })
    }

    @Test("describe council, evidence code and the year", arguments: packs)
    func council(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        #expect(pack.council.minimumSize == 5)
        #expect(pack.council.mustBeOdd)
        let single = pack.council.roles.filter { $0.minimum == 1 && $0.maximum == 1 }
        #expect(single.map(\.role) == [.chair, .secretary])
        #expect(pack.evidenceCode.pattern == "MC.{standard}.{criterion}.{serial:2}")
        let codes = [1, 2].map { EvidenceCode(box: nil, standard: 1, criterion: 1, serial: $0) }
        #expect(pack.evidenceCode.cite(codes) == "(MC.1.1.01, MC.1.1.02)")
        #expect(pack.evidenceCode.listColumns.count == 5)
        #expect(pack.calendar.map(\.due) == [.endOfFirstSemester, .endOfYear, .before(month: 6, day: 15)])
    }

    @Test("ask for a general assessment per standard and a plan of its own", arguments: packs)
    func plan(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        let report = try #require(pack.report)
        #expect(report.place == .standard)
        #expect(report.sheetTexts.map(\.name) == [.present])
        #expect(report.standardTexts.map(\.id) == ["strengths", "limits", "trend", "priorities"])
        let plan = try #require(pack.improvementPlan)
        #expect(plan.actions.columns.count == 10)
        #expect(plan.issues.columns.count == 6)
        #expect(plan.reviewPeriods.map(\.entry) == pack.calendar.prefix(2).map(\.id))
        #expect(Set(plan.states.map(\.title)) == ["Hoàn thành", "Đang thực hiện", "Chưa hoàn thành"])
        #expect(plan.states.filter(\.isDone).map(\.title) == ["Hoàn thành"])
    }

    @Test("let figures only warn until the end of 2028 and say whose words they are", arguments: packs)
    func words(_ id: String) throws {
        let pack = try #require(Repository.standards.pack(id))
        let period = try #require(pack.figuresWarnOnly)
        #expect("\(period.from) \(period.to)" == "2026-07-07 2028-12-31")
        #expect(period.citation.description == "khoản 4 Điều 27")
        #expect(!pack.circular.provenance.isOfficialText)
        #expect(!pack.circular.provenance.isComparedWithSignedText)
        #expect(pack.circular.provenance.note.contains("chưa đối chiếu với bản ký"))
        #expect(pack.notes.contains { $0.contains("Chưa rõ") })
    }
}
