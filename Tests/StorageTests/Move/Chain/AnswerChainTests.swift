import Foundation
import TestSupport
import Testing

/// Dossiers in the database that go along random chains of amendments and back; the seed of a chain is its number,
/// which failures print.
@Suite struct AnswerChainTests {
    /// `Scripts/test --full` walks all of them.
    private static let count = ProcessInfo.processInfo.environment["ACCREDITATION_FULL"] == "1" ? 1000 : 48
    /// A school has one dossier a year, so that a world has room for this many.
    private static let share = 40

    @Test func noAnswerIsLostAndEveryOldResultIsReproduced() async throws {
        let acts = try await withThrowingTaskGroup(of: Int.self) { group in
            for part in 0..<4 {
                group.addTask { try await Self.walk(Array(stride(from: part, to: Self.count, by: 4))) }
            }
            return try await group.reduce(0, +)
        }
        #expect(acts > 3 * Self.count, "most chains have two moves there and two back at least")
    }

    /// Walks chains, a few in each world, and gives how often their dossiers moved.
    private static func walk(_ numbers: [Int]) async throws -> Int {
        var acts = 0
        for begin in stride(from: 0, to: numbers.count, by: share) {
            acts += try await TestWorld.with { world in
                var acts = 0
                for (place, number) in numbers[begin...].prefix(share).enumerated() {
                    let chain = try await AnswerChain.walk(number, year: 2000 + place, in: world)
                    #expect(chain.problems.isEmpty, "seed \(number): \(chain.problems.joined(separator: "\n"))")
                    acts += chain.acts
                }
                return acts
            }
        }
        return acts
    }
}
