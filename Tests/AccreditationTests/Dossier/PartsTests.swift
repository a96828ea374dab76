import Foundation
import Testing

@testable import Accreditation
@testable import Criteria

@Suite struct PartsTests {
    private let pack = SamplePacks.counted(
        [(true, [1, 1]), (false, [1, 1])], atLeast: 1, schoolingLevels: ["lower", "upper"])

    private func content(_ findings: [String: String], parts: [String] = ["lower", "upper"]) -> DossierContent {
        var sheets: [String: DossierContent.Sheet] = [:]
        for (text, verdict) in findings {
            guard let path = IndicatorPath(text) else { continue }
            sheets[path.criterion, default: .init()].findings["\(path.level)/\(path.indicator)"] = .init(
                verdict: verdict, requirements: nil, ratedBy: PersonID(), ratedByName: "A", ratedAt: 0, evidence: [])
        }
        return DossierContent(
            pack: pack.id, packHash: pack.hash, schoolYear: "2026-2027", parts: parts, facts: .init(), council: [],
            sheets: sheets, evidence: [])
    }

    @Test func theSchoolHasTheLowestLevelAndTheWayNamesSheets() throws {
        let content = content([
            "lower:1.1/1/-": "met", "lower:1.2/1/-": "met", "upper:1.1/1/-": "met", "lower:1.1/2/-": "met",
            "lower:1.2/2/-": "met",
        ])
        let result = try Assessment(pack).compute(content.rated, facts: Facts())
        #expect(result.level == 0)
        #expect(result.parts?.map(\.level) == [2, 0])
        #expect(result.nextLevel?.needed.map(\.description) == ["upper:1.2/1/-"])
        #expect(result.nextLevel?.needed.map(\.place.criterion) == ["upper:1.2"])
        #expect(result.bySheet["lower:1.1"]?.level == 2)
        #expect(result.bySheet["upper:1.2"]?.highestPossible == 2)
    }

    @Test func aFindingOfNoPartIsRefused() {
        let stray = content(["1.1/1/-": "met"]).rated
        #expect(throws: AssessmentError.self) { try Assessment(pack).compute(stray, facts: Facts()) }
        let unknown = content(["primary:1.1/1/-": "met"]).rated
        #expect(throws: AssessmentError.self) { try Assessment(pack).compute(unknown, facts: Facts()) }
    }

    @Test func readinessAndStandingGoSheetBySheet() throws {
        let content = content(["lower:1.1/1/-": "met"])
        let assessment = Assessment(pack)
        let result = try assessment.compute(content.rated, facts: Facts())
        let ready = SubmissionReadiness(content, pack: pack, result: result)
        #expect(ready.unrated.count == 7)
        #expect(ready.unrated.first?.description == "lower:1.1/2/-")
        #expect(ready.unapproved == ["lower:1.1", "lower:1.2", "upper:1.1", "upper:1.2"])
        let standing = try DossierStanding(
            content.findings, parts: content.parts, facts: Facts(), under: assessment)
        #expect(standing.sections.map(\.part) == ["lower", "upper"])
        #expect((standing.rated, standing.total) == (1, 8))
        let laidOut = SubmissionReadiness(content, pack: pack.laidOut(for: content.parts), result: result)
        #expect(laidOut == ready)
    }

    @Test func proofsAreAskedBySheet() throws {
        let proofs = try content(["upper:1.1/1/-": "met"]).proofs(Assessment(pack))
        #expect(proofs.criterion("upper:1.1", level: 1)?.holds == true)
        #expect(proofs.criterion("lower:1.1", level: 1)?.holds == nil)
        #expect(proofs.criterion("1.1", level: 1) == nil)
        let leaf = try #require(proofs.criterion("upper:1.1", level: 1)?.children.first?.leaf)
        #expect(leaf.place.description == "upper:1.1/1/-")
        #expect(leaf.record?.ratedBy == "A")
    }

    @Test func contentsWithoutPartsKeepTheirBytes() throws {
        let bytes = try ContentHash.canonical(content([:], parts: []))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("parts"))
        #expect(try JSONDecoder().decode(DossierContent.self, from: Data(bytes)).parts.isEmpty)
        let apart = content([:])
        let back = try JSONDecoder().decode(DossierContent.self, from: Data(ContentHash.canonical(apart)))
        #expect(back == apart)
    }
}
