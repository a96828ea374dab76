import Criteria
import Foundation
import Testing

/// The packs under `Standards/` pass every check, and checking them takes well under a second.
@Suite struct RealPacksTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Standards").path(percentEncoded: false)

    @Test func haveNoProblems() {
        let standards = Standards.load(Self.folder)
        #expect(standards.diagnostics.map(\.description) == [])
        #expect(!standards.packs.isEmpty)
    }

    @Test func areReadAndCheckedQuickly() {
        let time = ContinuousClock().measure { _ = Standards.load(Self.folder) }
        #expect(time < .seconds(3))
    }

    /// Every kind of school that a pack is for is led to that pack on its first and its last day.
    @Test func areFoundByKindOfSchoolAndDay() throws {
        let standards = Standards.load(Self.folder)
        for pack in standards.packs {
            for kind in pack.appliesTo {
                #expect(standards.pack(for: kind, on: pack.circular.inForceFrom)?.id == pack.id)
                #expect(
                    standards.pack(for: kind, on: pack.circular.inForceTo ?? pack.circular.inForceFrom)?.id == pack.id)
            }
            #expect(standards.pack(for: "no-such-kind", on: pack.circular.inForceFrom) == nil)
        }
        let before = try #require(Day(year: 1900, month: 1, day: 1))
        #expect(standards.packs.flatMap(\.appliesTo).allSatisfy { standards.pack(for: $0, on: before) == nil })
    }
}
