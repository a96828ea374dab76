import Criteria
import Foundation
import Testing

/// A folder with one pack that the grammar refuses and one that a check refuses.
@Suite struct LoadingTests {
    @Test func problemsOfGrammarAndChecksComeTogether() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        try files.copyItem(at: SamplePacks.standards.appending(path: "Schema"), to: folder.appending(path: "Schema"))
        try copyBase(to: folder, as: "one", replacing: "code=\"1.2\"", by: "code=\"1.3\"", in: "1.2.xml")
        try copyBase(to: folder, as: "two", replacing: "<requirement", by: "<demand", in: "1.2.xml")

        let standards = Standards.load(folder.path(percentEncoded: false))
        let places = standards.diagnostics.map {
            "\($0.location.file.suffix(11)):\($0.location.line) \($0.check)"
        }
        #expect(places.contains("one/1.2.xml:2 codes-in-order"))
        #expect(places.contains { $0.hasPrefix("two/1.2.xml:") && ($0.hasSuffix(" grammar") || $0.hasSuffix(" xml")) })
        #expect(standards.isBroken)
        #expect(standards.packs.map(\.id) == ["one"])
    }

    private func copyBase(
        to folder: URL, as id: String, replacing old: String, by new: String, in name: String
    ) throws {
        let pack = folder.appending(path: id)
        try FileManager.default.copyItem(at: SamplePacks.folder.appending(path: "base"), to: pack)
        try replace("id=\"base\"", by: "id=\"\(id)\"", in: pack.appending(path: "circular.xml"))
        try replace(old, by: new, in: pack.appending(path: name))
    }

    private func replace(_ old: String, by new: String, in file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }
}
