import Testing

@testable import Criteria

@Suite struct PackInForceTests {
    /// The base pack under another name and number, in force between two days.
    private func pack(_ id: String, _ from: String, _ to: String?, kinds: [String] = ["primary"]) throws -> RulePack {
        var pack = try #require(try SamplePacks.base())
        pack.id = id
        pack.circular.number = id
        pack.circular.inForceFrom = try day(from)
        pack.circular.inForceTo = try to.map(day)
        pack.appliesTo = kinds
        return pack
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func everyDayHasOnePack() throws {
        let packs = [try pack("b", "2010-07-01", nil), try pack("a", "2001-01-01", "2010-06-30")]
        #expect(OnePackInForce.problems(among: packs).isEmpty)
        #expect(packs.inForce(for: "primary", on: try day("2010-06-30"))?.id == "a")
        #expect(packs.inForce(for: "primary", on: try day("2010-07-01"))?.id == "b")
        #expect(packs.inForce(for: "primary", on: try day("2000-12-31")) == nil)
        #expect(packs.inForce(for: "preschool", on: try day("2010-07-01")) == nil)
    }

    @Test(arguments: [("2010-06-30", "2010-07-02"), ("2010-06-30", "2010-06-30"), (nil, "2010-07-01")])
    func gapsAndOverlapsAreFound(end: String?, start: String) throws {
        let packs = [try pack("a", "2001-01-01", end), try pack("b", start, nil)]
        #expect(OnePackInForce.problems(among: packs).count == 1)
    }

    @Test func otherKindsOfSchoolAreLeftAlone() throws {
        let packs = [try pack("a", "2001-01-01", nil), try pack("b", "2005-01-01", nil, kinds: ["preschool"])]
        #expect(OnePackInForce.problems(among: packs).isEmpty)
    }

    @Test func anEndWithoutASuccessorIsNoGap() throws {
        #expect(OnePackInForce.problems(among: [try pack("a", "2001-01-01", "2010-06-30")]).isEmpty)
    }

    @Test func theSuccessorMayBeMissingButNotTheEnd() throws {
        var packs = [try pack("a", "2001-01-01", "2010-06-30")]
        packs[0].circular.replacedBy = "b"
        #expect(ReplacementsMutual.problems(among: packs).isEmpty)
        packs[0].circular.inForceTo = nil
        #expect(ReplacementsMutual.problems(among: packs).count == 1)
    }
}
