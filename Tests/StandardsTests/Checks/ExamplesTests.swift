import Criteria
import Foundation
import Testing

/// The written examples under `Standards/Examples` are sound, say that they are examples, and are never loaded.
@Suite struct ExamplesTests {
    private static let folder = "\(Repository.folder)/Examples"

    @Test(arguments: ["vi-du-sua-doi", "vi-du-huong-dan-tinh"])
    func areSoundAndSayWhatTheyAre(name: String) throws {
        let (pack, found) = Repository.standards.readFolder("\(Self.folder)/\(name)")
        #expect(found.map(\.description) == [])
        let amended = try #require(pack)
        #expect(amended.circular.amendments.last?.title.hasPrefix("VÍ DỤ, không phải") == true)
        #expect(amended.circular.provenance.note.contains("VÍ DỤ"))
        let base = try #require(Repository.standards.pack("57-2026-general"))
        #expect(!base.papers.isEmpty && amended.papers.map(\.parts.count) == base.papers.map(\.parts.count))
        #expect(!PackDifference(from: base, to: amended).changes.isEmpty)
    }

    @Test func areNoLaw() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { !$0.hasPrefix(".") }
        #expect(names.sorted() == ["vi-du-huong-dan-tinh", "vi-du-sua-doi"])
        #expect(Repository.standards.packs.allSatisfy { $0.circular.amendments.isEmpty })
        #expect(!Repository.standards.overlays.contains { names.contains($0.id) })
    }
}
