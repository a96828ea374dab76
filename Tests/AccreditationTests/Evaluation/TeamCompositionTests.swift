import Accreditation
import Criteria
import Testing

@Suite struct TeamCompositionTests {
    private let people = (0..<6).map { _ in PersonID() }

    private func seats(_ roles: [TeamRole]) -> [TeamSeat] {
        zip(people, roles).map { TeamSeat(person: $0, role: $1) }
    }

    @Test func oneLeaderOneSecretaryAndEnoughPeopleMakeATeam() {
        let five: [TeamRole] = [.leader, .secretary, .member, .member, .member]
        #expect(TeamComposition(seats: seats(five), minimumSize: 5).problems.isEmpty)
        #expect(TeamComposition(seats: seats(five), minimumSize: 6).problems == [.tooSmall(has: 5, needs: 6)])
        #expect(
            TeamComposition(seats: seats([.member, .secretary, .secretary]), minimumSize: 3).problems
                == [.notExactlyOne(.leader, has: 0), .notExactlyOne(.secretary, has: 2)])
    }

    @Test func nobodySitsTwiceOrWhereTheyWorked() {
        var team = seats([.leader, .secretary, .member])
        team.append(TeamSeat(person: people[2], role: .member))
        let past = EligibilityProblem(
            kind: .neverWorkedThere, lack: .worked(at: "Trường Hạ Vân", from: nil, to: nil), article: "Điều 30",
            isWaivable: false)
        let waiver = EligibilityWaiver(person: people[0], kind: .neverWorkedThere, reason: "Thiếu người")
        let problems = TeamComposition(
            seats: team, minimumSize: 3, lacks: [people[0]: [past]], waivers: [waiver]
        ).problems
        #expect(problems == [.repeated(people[2]), .ineligible(people[0], past)])
        #expect(
            problems[1].sentence { _ in "Bà Mai" }
                == "Bà Mai đã từng công tác tại Trường Hạ Vân (Điều 30) nên không được tham gia đoàn: "
                + "hãy chọn người khác.")
    }

    @Test(arguments: [(5, 3), (7, 2), (3, 5), (1, 3)])
    func criteriaAreSpreadEvenly(size: Int, each: Int) {
        let team = (0..<size).map { _ in PersonID() }
        let criteria = (1...29).map(String.init)
        let shares = CriterionSharing.spread(criteria, over: team, each: each)
        #expect(Set(shares.keys) == Set(criteria))
        #expect(shares.values.allSatisfy { $0.count == min(each, size) })
        let load = team.map { person in shares.values.count { $0.contains(person) } }
        #expect((load.max() ?? 0) - (load.min() ?? 0) <= 1)
        #expect(CriterionSharing.spread(criteria, over: [], each: each).isEmpty)
    }

    @Test func aReasonIsOwedWhereMembersDifferOrTheTeamDeparts() {
        #expect(!Agreement([.met, .met]).needsReason(for: .met))
        #expect(Agreement([.met, .met]).needsReason(for: .unmet))
        #expect(Agreement([.met, .unmet]).needsReason(for: .met))
        #expect(Agreement([]).common == nil)
    }
}
