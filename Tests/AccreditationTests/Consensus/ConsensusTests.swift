import Accreditation
import Testing

@Suite struct ConsensusTests {
    private let dossier = DossierID()
    private let anh = PersonID()
    private let binh = PersonID()
    private let chi = PersonID()

    private func levels(_ rows: [(String, Int, Int, Int)]) -> [MemberLevel] {
        rows.flatMap { code, one, two, three in
            zip([anh, binh, chi], [one, two, three]).map {
                MemberLevel(dossier: dossier, criterion: code, person: $0, level: $1)
            }
        }
    }

    @Test func aLevelIsReachedWhenNothingUpToItIsUnmet() {
        #expect(MemberLevel.level(of: [1, 2, 3], unmet: []) == 3)
        #expect(MemberLevel.level(of: [1, 2, 3], unmet: [3]) == 2)
        #expect(MemberLevel.level(of: [1, 2, 3], unmet: [1, 3]) == 0)
        #expect(MemberLevel.level(of: [4], unmet: []) == 4)
    }

    @Test func whoDepartsFromTheOthersIsFoundByLeavingThemOut() throws {
        let rows = (0..<12).map { ("\($0)", $0 % 4, $0 % 4, 3 - $0 % 4) }
        let found = Consensus.byEvaluator(levels(rows))
        let chi = try #require(found[chi])
        #expect(chi.without.alpha == 1)
        #expect((chi.with.alpha ?? 1) < 0.5)
        #expect((try #require(found[anh]).without.alpha ?? 1) < 0)
        #expect(Consensus.byTeam(levels(rows))[dossier]?.units == 12)
        #expect(Consensus.byCriterion(levels(rows)).count == 12)
    }

    private func review(
        own: Int = 2, found: Int = 2, earlier: Int = 0, members: [Int] = [2, 2, 2], criterion: (Int, Int) = (2, 2)
    ) -> ResultUnderReview {
        ResultUnderReview(
            own: own, found: found, top: 4, earlier: earlier,
            criteria: [
                .init(
                    code: "1.1", own: criterion.0, found: criterion.1,
                    members: Array(zip([anh, binh, chi], members)).map { (person: $0, level: $1) })
            ])
    }

    @Test func onlyWhatIsFarIsUnusual() {
        let limits = UnusualLimits(selfGap: 2, memberGap: 2)
        #expect(review().unusual(limits).isEmpty)
        #expect(review(own: 3, found: 2, members: [1, 2, 2], criterion: (3, 2)).unusual(limits).isEmpty)
        #expect(review(own: 4, found: 2).unusual(limits) == [.schoolFarFromSelf(own: 4, found: 2)])
        #expect(review(criterion: (3, 1)).unusual(limits) == [.criterionFarFromSelf("1.1", own: 3, found: 1)])
        #expect(
            review(members: [0, 2, 3]).unusual(limits) == [.memberFarFromRest("1.1", anh, own: 0, others: 2)])
        #expect(review(members: [0, 3]).unusual(limits).isEmpty)
    }

    @Test func theTopLevelIsUnusualOnlyTheFirstTime() {
        let limits = UnusualLimits(selfGap: 2, memberGap: 2)
        #expect(review(own: 4, found: 4, earlier: 3).unusual(limits) == [.firstTopLevel(4)])
        #expect(review(own: 4, found: 4, earlier: 4).unusual(limits).isEmpty)
    }
}
