import Accreditation
import Foundation
import Testing

@Suite struct KrippendorffTests {
    struct Example: Decodable {
        let about: String
        let raters: [[Int?]]
        let expected: [String: Double]

        /// The ratings by unit.
        var units: [[Int]] {
            (raters.first ?? []).indices.map { place in raters.compactMap { $0[place] } }
        }
    }

    private static let examples: [Example] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Examples/Consensus/krippendorff.json")
        guard let data = try? Data(contentsOf: file) else { return [] }
        return (try? JSONDecoder().decode([Example].self, from: data)) ?? []
    }()

    @Test func thePublishedExamplesComeOutAsPrinted() throws {
        #expect(Self.examples.count == 4)
        var compared = 0
        for example in Self.examples {
            for (name, expected) in example.expected {
                let scale = try #require(Krippendorff.Scale(rawValue: name))
                let alpha = try #require(Krippendorff(example.units, scale: scale).alpha)
                #expect(abs(alpha - expected) < 0.0005, "\(example.about) \(name): \(alpha)")
                compared += 1
            }
        }
        #expect(compared == 10)
    }

    @Test func nothingToCompareGivesNoNumber() {
        #expect(Krippendorff([]).alpha == nil)
        #expect(Krippendorff([[1], [2], []]).alpha == nil)
        #expect(Krippendorff([[2, 2], [2, 2]]).alpha == nil)
        #expect(Krippendorff([[2, 2], [2, 2]]).interval() == nil)
    }

    @Test func theIntervalHoldsAlphaAndIsTheSameEachTime() throws {
        let units = try #require(Self.examples.first).units
        let measure = Krippendorff(units)
        let (alpha, interval) = (try #require(measure.alpha), try #require(measure.interval()))
        #expect(interval.contains(alpha))
        #expect(interval.lowerBound < interval.upperBound)
        #expect(interval == Krippendorff(units).interval())
        let wider = try #require(Krippendorff(Array(units.prefix(6))).interval())
        #expect(wider.upperBound - wider.lowerBound > 0)
    }

    @Test func agreementOnMoreUnitsIsSurer() throws {
        let few = [[1, 1], [2, 2], [3, 2], [1, 1], [2, 3], [3, 3]]
        let many = Array(repeating: few, count: 10).flatMap(\.self)
        let (wide, narrow) = (try #require(Krippendorff(few).interval()), try #require(Krippendorff(many).interval()))
        #expect(narrow.upperBound - narrow.lowerBound < wide.upperBound - wide.lowerBound)
    }
}
