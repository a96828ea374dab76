import Testing

@testable import Criteria

@Suite struct MeasureRangeTests {
    private func range(_ comparison: Criteria.Comparison, _ value: Double) -> MeasureRange {
        MeasureRange(comparison, value, scale: [])
    }

    @Test func knowsWhatCanHoldTogether() {
        #expect(!range(.atLeast, 90).meets(range(.atMost, 80)))
        #expect(range(.atLeast, 80).meets(range(.atMost, 80)))
        #expect(!range(.moreThan, 80).meets(range(.atMost, 80)))
        #expect(!range(.lessThan, 80).meets(range(.atLeast, 80)))
        #expect(!range(.equal, 80).meets(range(.equal, 81)))
        #expect(range(.equal, 80).meets(range(.atLeast, 80)))
    }

    @Test func knowsWhatIsWeaker() {
        #expect(range(.atLeast, 70).contains(range(.atLeast, 80)))
        #expect(!range(.atLeast, 80).contains(range(.atLeast, 70)))
        #expect(range(.atLeast, 80).contains(range(.moreThan, 80)))
        #expect(!range(.moreThan, 80).contains(range(.atLeast, 80)))
        #expect(range(.atMost, 30).contains(range(.equal, 30)))
        #expect(!range(.atMost, 30).contains(range(.atLeast, 10)))
    }

    @Test func doesNotCompareDifferentScales() {
        let ranks = MeasureRange(.atLeast, 1, scale: ["thấp", "cao"])
        #expect(ranks.meets(range(.atMost, 0)))
        #expect(!ranks.contains(range(.atLeast, 2)))
    }

    @Test(arguments: ["90", "0.35", "0"])
    func readsDecimalNumbers(text: String) { #expect(MeasureValue.number(text).number == Double(text)) }

    @Test(arguments: ["", "-1", "1,5", "1.", ".5", "1e3", "٣", "nan"])
    func readsNothingElse(text: String) { #expect(MeasureValue.number(text).number == nil) }
}
