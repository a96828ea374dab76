import Criteria
import Testing

@testable import Accreditation

@Suite struct SubmissionReadinessTests {
    private let pack = SamplePacks.everyCriterion([[2, 1, 1], [1, 1]], clauses: 2)

    private func readiness(
        _ content: DossierContent, approvals: [String: String] = [:], toConfirm: [String: Int] = [:]
    ) throws -> SubmissionReadiness {
        let result = try Assessment(pack).compute(.whole(content.findings), facts: Facts())
        return SubmissionReadiness(content, pack: pack, result: result, approvals: approvals, toConfirm: toConfirm)
    }

    @Test func everythingRatedIsComplete() throws {
        let ready = try readiness(SampleContents.rated(pack, "unmet"))
        #expect(ready.isComplete)
        #expect(ready.missingTexts.isEmpty)
        #expect(ready.withoutEvidence.isEmpty)
        #expect(ready.unratedClauses.isEmpty)
    }

    @Test func oneUnratedIndicatorIsNotComplete() throws {
        var content = SampleContents.rated(pack)
        content.sheets["1.1"]?.findings["3/-"] = nil
        let ready = try readiness(content)
        #expect(!ready.isComplete)
        #expect(ready.unrated.map(\.description) == ["1.1/3/-"])
    }

    @Test func anEmptyRatingIsUnrated() throws {
        var content = SampleContents.rated(pack)
        content.sheets["1.2"]?.findings["1/-"] = SampleContents.rating(nil)
        #expect(try readiness(content).unrated.map(\.description) == ["1.2/1/-"])
    }

    @Test func clausesAreAskedForOnceTheLevelBelowIsReachedAndNeverBlock() throws {
        let ready = try readiness(SampleContents.rated(pack, "met"))
        #expect(ready.unratedClauses.map(\.description) == ["level-4/4/1", "level-4/4/2"])
        #expect(ready.isComplete)
    }

    @Test func metWithoutEvidenceAndMissingTextsAreNamed() throws {
        var content = SampleContents.rated(pack)
        content.sheets["1.1"]?.findings["1/a"] = SampleContents.rating("met", [])
        content.sheets["1.1"]?.findings["1/b"] = SampleContents.rating("unmet", [])
        content.sheets["1.2"]?.texts["present/2"] = "  \n"
        content.sheets["1.2"]?.improvements = []
        let ready = try readiness(content)
        #expect(ready.withoutEvidence.map(\.description) == ["1.1/1/a"])
        #expect(ready.missingTexts.map(\.field) == ["present/2", "improvements"])
        #expect(ready.missingTexts.map(\.criterion) == ["1.2", "1.2"])
    }

    @Test func anApprovalCountsForExactlyWhatWasApproved() throws {
        var content = SampleContents.rated(pack)
        let approved = try #require(content.sheetHash("1.1"))
        #expect(try readiness(content, approvals: ["1.1": approved]).unapproved == ["1.2"])
        content.sheets["1.1"]?.texts["strengths"] = "Sửa sau khi duyệt"
        let ready = try readiness(content, approvals: ["1.1": approved], toConfirm: ["1.1": 2, "1.2": 0])
        #expect(ready.changedSinceApproval == ["1.1"])
        #expect(ready.toConfirm == ["1.1": 2])
    }
}
