import Testing

@testable import Accreditation
@testable import Criteria

@Suite struct LevelGateTests {
    private static let pack: RulePack = {
        var pack = SamplePacks.counted([(true, [1, 1]), (false, [1, 1])], atLeast: 1)
        pack.rating = RatingRule(
            unit: .requirement, isInOrder: true, isAssumed: false, citation: SamplePacks.article,
            source: SamplePacks.here)
        return pack
    }()

    @Test func aLevelWaitsForTheOneBelow() throws {
        let criterion = try #require(Self.pack.criterion("1.1"))
        let none = Self.pack.gates(of: criterion, nil)
        #expect(none == [LevelGate(level: 2, needs: 1, isOpen: false)])
        let met = CriterionResult(code: "1.1", level: 1, highestPossible: 2)
        #expect(Self.pack.gates(of: criterion, met).map(\.isOpen) == [true])
        var free = Self.pack
        free.rating = nil
        #expect(free.gates(of: criterion, nil).isEmpty)
    }

    @Test func whatWaitsIsNotMissing() throws {
        let content = DossierContent(
            pack: "", packHash: "", schoolYear: "2026-2027", facts: .init(), council: [],
            sheets: [
                "1.1": .init(findings: [
                    "1/-": .init(
                        verdict: "unmet", requirements: nil, ratedBy: PersonID(), ratedByName: "", ratedAt: 0,
                        evidence: [])
                ])
            ], evidence: [])
        let result = try Assessment(Self.pack).compute(content.rated, facts: Facts())
        let ready = SubmissionReadiness(content, pack: Self.pack, result: result)
        #expect(ready.unrated.map(\.description) == ["1.2/1/-"])
    }

    @Test func whatAFailedLevelClosesDoesNotCountAsNotRated() throws {
        let (first, second) = (
            IndicatorPath(criterion: "1.1", level: 1, indicator: "-"),
            IndicatorPath(criterion: "1.2", level: 1, indicator: "-")
        )
        var findings = Findings([first: .whole(.unmet)])
        let assessment = Assessment(Self.pack)
        let begun = try DossierStanding(findings, facts: Facts(), under: assessment)
        #expect((begun.rated, begun.total) == (1, 3))
        #expect(!begun.result.isComplete)
        findings[second] = .whole(.unmet)
        let done = try DossierStanding(findings, facts: Facts(), under: assessment)
        #expect((done.rated, done.total) == (2, 2))
        #expect(done.result.isComplete)
        findings[first] = .whole(.met)
        let open = try DossierStanding(findings, facts: Facts(), under: assessment)
        #expect((open.rated, open.total) == (2, 3))
        #expect(!open.result.isComplete)
        var free = Self.pack
        free.rating = nil
        let plain = try DossierStanding(Findings([first: .whole(.unmet)]), facts: Facts(), under: Assessment(free))
        #expect(plain.total == 4)
    }

    @Test func aFindingAsAWholeSpeaksForItsRequirementsWhereItIsMet() {
        #expect(IndicatorFinding.whole(.met).answers(2) == [.met, .met])
        #expect(IndicatorFinding.whole(.unmet).answers(2) == [nil, nil])
        #expect(IndicatorFinding.requirements([.met, nil]).answers(2) == [.met, nil])
    }
}
