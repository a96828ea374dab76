import Accreditation
import Criteria
import TestSupport
import Testing

@Suite struct FollowUpSourceTests {
    private static let rater = PersonID()

    private static func rating(_ verdict: String?, _ answers: [String]? = nil) -> DossierContent.Rating {
        .init(verdict: verdict, requirements: answers, ratedBy: rater, ratedByName: "", ratedAt: 0, evidence: [])
    }

    @Test func unmetRequirementsWeaknessesAndPlansAreSuggestedOnce() throws {
        let standards = Standards.load(StandardsFolder.path)
        let pack = try #require(standards.packs.first { $0.id == "17-2018-primary" })
        let criterion = try #require(pack.rated.first)
        var sheet = DossierContent.Sheet()
        sheet.findings["1/a"] = FollowUpSourceTests.rating("unmet")
        sheet.findings["1/b"] = FollowUpSourceTests.rating("met")
        sheet.texts["weaknesses"] = "Ít sách. Sân hẹp. Ít sách."
        sheet.texts["strengths"] = "Đội ngũ tốt."
        sheet.improvements = [.init(measure: "Mua sách", responsible: "", resources: "", due: "")]
        let found = FollowUpSource.all(of: sheet, criterion)
        let indicator = try #require(criterion.level(1)?.indicators.first)
        #expect(found.filter { $0.kind == .requirement }.map(\.text) == indicator.requirements.map(\.text))
        #expect(found.first?.place == "1/a#0")
        #expect(found.filter { $0.kind == .weakness }.map(\.text) == ["Ít sách.", "Sân hẹp."])
        #expect(found.filter { $0.kind == .plan }.map(\.text) == ["Mua sách"])
        #expect(Set(found.map(\.key)).count == found.count)
    }

    @Test func onlyAnswersThatSayUnmetAreSuggestedWhereRequirementsAreTicked() throws {
        let standards = Standards.load(StandardsFolder.path)
        let pack = try #require(standards.packs.first { $0.ratesRequirements })
        let criterion = try #require(
            pack.rated.first { ($0.levels.first?.indicators.first?.requirements.count ?? 0) > 1 })
        let level = try #require(criterion.levels.first)
        let indicator = try #require(level.indicators.first)
        var answers = indicator.requirements.map { _ in "met" }
        answers[1] = "unmet"
        var sheet = DossierContent.Sheet()
        sheet.findings["\(level.number)/\(indicator.code)"] = FollowUpSourceTests.rating(nil, answers)
        #expect(FollowUpSource.all(of: sheet, criterion).map(\.text) == [indicator.requirements[1].text])
    }

    @Test func aFollowUpIsLateFromTheDayAfterItsDayUntilItIsDone() throws {
        let day = try #require(Day(year: 2025, month: 5, day: 1))
        let next = try #require(Day(year: 2025, month: 5, day: 2))
        var followed = FollowUp(
            id: FollowUpID(), draft: FollowUpDraft(activity: "x", dueOn: day), source: FollowUpSource(kind: .own),
            ownerName: nil, isCarried: false, version: 1)
        #expect(!followed.isLate(on: day) && followed.isLate(on: next))
        followed.draft.state = .done
        #expect(!followed.isLate(on: next))
    }
}
