import Testing

@testable import Criteria

@Suite struct CodesInOrderTests {
    /// The problems when the first level of criterion 1.1 has indicators with these codes.
    private func problems(_ codes: [String]) throws -> Int {
        var pack = try #require(try SamplePacks.base())
        let indicator = pack.standards[0].criteria[0].levels[0].indicators[0]
        pack.standards[0].criteria[0].levels[0].indicators = codes.map { code in
            var copy = indicator
            copy.code = code
            return copy
        }
        return CodesInOrder.problems(in: pack).count
    }

    @Test func countsWithVietnameseLetters() throws {
        #expect(try problems(["a", "b", "c", "d", "đ", "e", "g"]) == 0)
        #expect(try problems(["a", "b", "c", "d", "e"]) == 1)
        #expect(try problems(["b", "a"]) == 2)
    }

    @Test func aDashStandsAlone() throws {
        #expect(try problems(["-"]) == 0)
        #expect(try problems(["a"]) == 0)
        #expect(try problems(["-", "b"]) == 1)
    }

    @Test func clausesAndGroupsAreCountedToo() throws {
        var pack = try #require(try SamplePacks.base())
        pack.schoolWide[0].levels[0].indicators.reverse()
        #expect(CodesInOrder.problems(in: pack).count == 2)
        pack.schoolWide[0].levels[0].indicators.reverse()
        pack.schoolWide[0].code = "1.1"
        #expect(CodesInOrder.problems(in: pack).count == 1)
    }
}
