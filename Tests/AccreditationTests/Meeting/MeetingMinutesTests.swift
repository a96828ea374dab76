import Accreditation
import Criteria
import Testing

@Suite struct MeetingMinutesTests {
    /// Minutes of a council of so many, of whom so many are there.
    private func minutes(
        _ present: Int, of all: Int, under id: String = "17-2018-primary", _ decisions: [MeetingMinutes.Decision] = []
    ) throws -> MeetingMinutes {
        let pack = try #require(ComparedPacks.real.first { $0.id == id })
        let attendance = (0..<all).map {
            MeetingMinutes.Attendance(
                person: PersonID(), name: "Người \($0)", post: "", seat: "Ủy viên hội đồng", isPresent: $0 < present)
        }
        return MeetingMinutes(
            heldOn: "2026-09-07", place: "Phòng họp", agenda: "Thông qua kế hoạch", attendance: attendance,
            decisions: decisions, rule: MeetingRule(pack.council))
    }

    /// Two thirds of all with a seat, not of those who are there.
    @Test(arguments: [(7, 4, false), (7, 5, true), (9, 5, false), (9, 6, true), (6, 4, true)])
    func aDecisionStandsWithTwoThirdsOfTheCouncil(all: Int, inFavour: Int, stands: Bool) throws {
        let decision = MeetingMinutes.Decision(text: "Thông qua", inFavour: inFavour)
        #expect(try minutes(all, of: all, [decision]).stands(decision) == stands)
    }

    /// The 2026 packs ask for half, as their data says.
    @Test func theShareIsThatOfThePack() throws {
        let decision = MeetingMinutes.Decision(text: "Thông qua", inFavour: 4)
        #expect(try minutes(7, of: 7, under: "57-2026-general", [decision]).stands(decision))
        #expect(try !minutes(7, of: 7, [decision]).stands(decision))
    }

    @Test func withoutEnoughPeopleNothingStands() throws {
        let decision = MeetingMinutes.Decision(text: "Thông qua", inFavour: 4)
        let few = try minutes(4, of: 7, under: "57-2026-general", [decision])
        #expect(few.isQuorate == false && !few.stands(decision) && few.warnings.count == 1)
        let enough = try minutes(5, of: 7, under: "57-2026-general", [decision])
        #expect(enough.isQuorate == true && enough.stands(decision) && enough.warnings.isEmpty)
        var untold = few
        untold.rule.quorum = nil
        #expect(untold.isQuorate == nil && untold.stands(decision))
    }

    @Test func whatIsMissingKeepsFromSigning() throws {
        #expect(try minutes(5, of: 7).problems.isEmpty)
        let votes = MeetingMinutes.Decision(text: "Thông qua", inFavour: 5, against: 1)
        #expect(try minutes(5, of: 7, [votes]).problems.count == 1)
        var empty = try minutes(0, of: 7)
        (empty.heldOn, empty.place, empty.agenda) = ("", " ", "\n")
        #expect(empty.problems.count == 4)
    }

    @Test func aCouncilOfNobodyDecidesNothing() throws {
        let decision = MeetingMinutes.Decision(text: "x", inFavour: 0)
        #expect(try !minutes(0, of: 0, [decision]).stands(decision))
    }
}
