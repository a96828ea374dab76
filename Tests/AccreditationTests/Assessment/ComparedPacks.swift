import Criteria
import Foundation

/// The packs that random dossiers are drawn for.
struct ComparedPacks: Sendable, CustomStringConvertible {
    let pack: RulePack

    var description: String { pack.id }

    static let all: [ComparedPacks] = (synthetic + real).map(ComparedPacks.init(pack:))

    /// The packs of this repository.
    static let real = Standards.load(repository.appending(path: "Standards").path).packs

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// As large as the real ones: 27 criteria with a, b, c; 8 mandatory and 7 others of which 5 count.
    static let synthetic: [RulePack] = [
        SamplePacks.everyCriterion(
            (0..<27).map { $0 % 3 == 2 ? [3, 2] : [3, 2, 1] }, clauses: 5),
        SamplePacks.counted((0..<15).map { ($0 % 2 == 0, [1 + $0 % 2, 2]) }, atLeast: 5),
    ]
}
