import Accreditation
import Criteria
import Foundation
import Testing

/// General assessments and improvement plan inside a content: hashes of old contents stay, differences and reminders
/// name what changed and what is missing.
@Suite struct DocumentContentTests {
    private let content = MultiLevelPack.content

    @Test func aContentWithoutThemIsWrittenAsBefore() throws {
        let bytes = try ContentHash.canonical(content)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("standards") && !text.contains("plan"))
        #expect(try JSONDecoder().decode(DossierContent.self, from: Data(bytes)) == content)
    }

    @Test func aContentWithThemComesBackTheSame() throws {
        var full = content
        full.standards = ["lower-secondary:1": ["strengths": "Hội đồng trường hoạt động nền nếp."]]
        full.plan = ImprovementPlan(
            grounds: "Báo cáo tự đánh giá",
            issues: [.init(PlanRow([.limits: "Thiếu sách"]), actions: [.init(PlanRow([.content: "Mua sách"]))])],
            reviews: ["ra-soat-cuoi-nam": PlanRow([.result: "Đã mua 500 bản"])])
        let bytes = try ContentHash.canonical(full)
        #expect(try JSONDecoder().decode(DossierContent.self, from: Data(bytes)) == full)
        #expect(try ContentHash.of(full) != ContentHash.of(content))
    }

    @Test func changesAreNamedTextByTextAndRowByRow() throws {
        let pack = try #require(MultiLevelPack.pack)
        let action = ImprovementPlan.Action(PlanRow([.content: "Mua sách"]))
        let issue = ImprovementPlan.Issue(PlanRow([.limits: "Thiếu sách"]), actions: [action])
        var (old, new) = (content, content)
        old.standards = ["lower-secondary:1": ["strengths": "Nền nếp."]]
        old.plan = ImprovementPlan(issues: [issue])
        new.standards = ["lower-secondary:1": ["strengths": "Nền nếp, dân chủ."]]
        new.plan = ImprovementPlan(
            issues: [.init(id: issue.id, PlanRow([.limits: "Thiếu 500 bản sách"]))],
            reviews: ["ra-soat-cuoi-nam": PlanRow([.result: "Tốt"])])
        let difference = DossierDifference(from: old, to: new, pack: pack)
        #expect(difference.standards.map(\.code) == ["lower-secondary:1"])
        #expect(difference.standards.first?.texts.map(\.field) == ["strengths"])
        #expect(difference.plan.map(\.place) == [.issue(issue.id), .review("ra-soat-cuoi-nam"), .action(action.id)])
        #expect(difference.plan.last?.after == nil && !difference.isEmpty)
        #expect(DossierDifference(from: new, to: new, pack: pack).isEmpty)
    }

    @Test func readinessListsWhatIsMissing() throws {
        let pack = try #require(MultiLevelPack.pack)
        var some = content
        some.standards = ["lower-secondary:1": ["strengths": "Nền nếp.", "limits": "  "]]
        some.plan = ImprovementPlan(issues: [
            .init(PlanRow([.limits: "Thiếu sách"])),
            .init(PlanRow([.limits: "Sân hẹp"]), actions: [.init(PlanRow([.content: "San nền"]))]),
        ])
        let result = try Assessment(pack.printed).compute(some.rated, facts: Facts())
        let ready = SubmissionReadiness(some, pack: pack, result: result, planToConfirm: 2).documents
        let fields = try #require(pack.report?.standardTexts.count)
        #expect(ready.missingTexts.count == 8 * fields - 1)
        #expect(!ready.missingTexts.contains { ($0.criterion, $0.field) == ("lower-secondary:1", "strengths") })
        #expect(ready.issuesWithoutAction == [1] && !ready.lacksPlan && ready.planToConfirm == 2)
        let bare = SubmissionReadiness(content, pack: pack, result: result)
        #expect(bare.documents.lacksPlan)
        #expect(!bare.missingTexts.contains { $0.field == "strengths" || $0.field == "improvements" })
    }
}
