import Criteria
import Foundation
import Testing

/// Each check has a good and a bad pack under `Packs/`, which differ by one thing.
@Suite struct CheckPairTests {
    @Test func theBasePackIsSound() throws {
        let pack = try #require(try SamplePacks.base())
        #expect(pack.problems().isEmpty)
    }

    @Test(arguments: CheckName.allCases)
    func findsNothingInTheGoodPack(check: CheckName) throws {
        let sample = try SamplePacks(check.rawValue, "good")
        #expect(sample.problems.map(\.description) == [])
        #expect(!sample.packs.isEmpty)
    }

    /// `expected.txt` holds the beginning of every message, and nothing else may be found.
    @Test(arguments: CheckName.allCases)
    func findsWhatIsWrongInTheBadPack(check: CheckName) throws {
        let file = SamplePacks.folder.appending(path: "\(check.rawValue)/bad/expected.txt")
        let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { "bad/\($0)" }
        let found = try SamplePacks(check.rawValue, "bad").problems.map(\.description)
        #expect(found.map(beginning) == expected)
        #expect(found.allSatisfy { $0.hasSuffix(".") && $0.contains(";") })
    }

    private func beginning(of message: String) -> String { String(message.prefix { $0 != "]" }) + "]" }
}
