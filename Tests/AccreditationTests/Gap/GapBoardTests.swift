import Accreditation
import Criteria
import TestSupport
import Testing

@Suite struct GapBoardTests {
    private func board(_ findings: Findings, _ pack: RulePack) throws -> GapBoard? {
        let result = try Assessment(pack).compute(.whole(findings), facts: Facts())
        return GapBoard(.whole(findings), result, pack)
    }

    /// A real pack with mandatory criteria and others of which some may be missing.
    private var counted: RulePack {
        get throws { try #require(ComparedPacks.real.first { $0.criteria.contains(where: \.isMandatory) }) }
    }

    private func all(_ pack: RulePack, _ finding: Finding = .met, except: [String] = []) -> Findings {
        Findings(
            Dictionary(
                pack.rated.flatMap(\.paths).filter { !except.contains($0.description) }.map { ($0, .whole(finding)) },
                uniquingKeysWith: { first, _ in first }))
    }

    @Test func nothingIsMissingAtTheTop() throws {
        for pack in ComparedPacks.all.map(\.pack) {
            let found = try board(all(pack), pack)
            #expect(found == nil)
        }
    }

    /// Every criterion on a shortest way is on the board, and rating what the board shows as met reaches the level.
    @Test func ratingWhatTheBoardShowsReachesTheLevel() throws {
        for pack in ComparedPacks.all.map(\.pack) {
            var dice = Dice(seed: 7)
            for _ in 0..<40 {
                let drawn: [IndicatorFinding?] = [.whole(.met), .whole(.met), .whole(.met), .whole(.unmet), nil]
                var findings = Findings()
                for path in pack.rated.flatMap(\.paths) { findings[path] = drawn.randomElement(using: &dice) ?? nil }
                let result = try Assessment(pack).compute(.whole(findings), facts: Facts())
                guard let board = GapBoard(.whole(findings), result, pack) else { continue }
                let part = try #require(board.parts.first)
                #expect(result.nextLevel?.level == board.level)
                let needed = Set((result.nextLevel?.needed ?? []).map(\.path.criterion))
                #expect(needed == Set(part.gaps.filter(\.isOnShortestWay).map(\.criterion)))
                for open in part.gaps.flatMap(\.indicators) { findings[open.path] = .whole(.met) }
                let after = try Assessment(pack).compute(.whole(findings), facts: Facts())
                #expect(after.level >= board.level)
            }
        }
    }

    @Test func mandatoryCriteriaComeFirst() throws {
        let pack = try counted
        let gaps = try #require(try board(Findings(), pack)?.parts.first).gaps
        let mandatory = gaps.map(\.isMandatory)
        #expect(mandatory == mandatory.sorted { $0 && !$1 })
        #expect(gaps.contains { $0.isChoice } && gaps.contains { $0.isMandatory })
        #expect(gaps.filter(\.isMandatory).allSatisfy { !$0.isChoice })
    }

    @Test func requirementsThatAreMetAreNotListed() throws {
        let pack = try counted
        let mandatory = pack.criteria.filter(\.isMandatory)
        let criterion = try #require(mandatory.first)
        let path = try #require(criterion.paths.first)
        let count = try #require(pack.indicator(path)).requirements.count
        var answers = [RequirementAnswer?](repeating: .met, count: count)
        answers[count - 1] = .unmet
        var findings = Findings()
        findings[path] = .requirements(answers)
        let open = try #require(try board(findings, pack)?.parts.first?.gaps.first).indicators.first
        #expect(open?.requirements.map(\.place) == [count - 1])
        #expect(open?.requirements.map(\.answer) == [.unmet])
    }
}
