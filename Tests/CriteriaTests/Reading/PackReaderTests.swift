import Criteria
import Foundation
import Testing

@Suite("Reading a pack")
struct PackReaderTests {
    /// A change to the files of a sound pack, and the beginning of what is said about it.
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var file: String
        var change: @Sendable (String) -> String?
        var expected: String
    }

    static let examples = [
        Example(
            testDescription: "unknown element", file: "1.1.xml",
            change: { $0.replacingOccurrences(of: "evidence>", with: "evidences>") },
            expected: "p/1.1.xml:12: error[grammar]"),
        Example(
            testDescription: "a level that is no number", file: "1.2.xml",
            change: { $0.replacingOccurrences(of: "number=\"1\"", with: "number=\"một\"") },
            expected: "p/1.2.xml:4: error[grammar]"),
        Example(
            testDescription: "a day that does not exist", file: "circular.xml",
            change: { $0.replacingOccurrences(of: "issued=\"2018-08-22\"", with: "issued=\"2018-02-30\"") },
            expected: "p/circular.xml:3: error[grammar]"),
        Example(
            testDescription: "a DOCTYPE", file: "level-4.xml", change: { "<!DOCTYPE criterion []>" + $0 },
            expected: "p/level-4.xml:1: error[refused]"),
        Example(
            testDescription: "cut off", file: "statistics.xml", change: { String($0.prefix(200)) },
            expected: "p/statistics.xml:"),
        Example(
            testDescription: "a missing file", file: "1.3.xml", change: { _ in nil },
            expected: "p/circular.xml:44: error[files-listed]"),
        Example(
            testDescription: "a file of another kind", file: "1.1.xml",
            change: { _ in
                "<statistics years='5'><table id='t' code='1' title='T' yearly='true'>"
                    + "<row id='r' title='R'/></table></statistics>"
            },
            expected: "p/1.1.xml:1: error[grammar]"),
        Example(
            testDescription: "a scale that is not declared", file: "3.6.xml",
            change: { $0.replacingOccurrences(of: "scale=\"library\"", with: "scale=\"libraries\"") },
            expected: "p/3.6.xml:35: error[grammar]"),
        Example(
            testDescription: "another identifier", file: "circular.xml",
            change: { $0.replacingOccurrences(of: "<pack id=\"17-2018-primary\"", with: "<pack id=\"x\"") },
            expected: "p/circular.xml:2: error[pack-id]"),
    ]

    @Test("names the place of what is wrong and gives no pack", arguments: examples)
    func broken(_ example: Example) throws {
        var source = Folder.primary
        let text = try #require(source.files[example.file].map { String(decoding: $0, as: UTF8.self) })
        let changed = example.change(text)
        #expect(changed != text)
        source.files[example.file] = changed.map { Array($0.utf8) }
        let (pack, diagnostics) = PackReader.read(source, schema: Folder.schema)
        #expect(pack == nil)
        #expect(diagnostics.contains { $0.description.hasPrefix(example.expected) })
    }

    @Test("collects the problems of all files")
    func all() {
        var source = Folder.primary
        for name in ["1.1.xml", "2.2.xml", "5.5.xml"] { source.files[name] = Array("<criterion/>".utf8) }
        let found = PackReader.read(source, schema: Folder.schema).1
        #expect(Set(found.map(\.location.file)) == ["p/1.1.xml", "p/2.2.xml", "p/5.5.xml"])
    }

    @Test("never depends on the grammar when the files are sound")
    func withoutSchema() {
        let checked = PackReader.read(Folder.primary, schema: Folder.schema)
        let unchecked = PackReader.read(Folder.primary, schema: nil)
        #expect(checked.0 != nil)
        #expect(checked.0 == unchecked.0)
        #expect(unchecked.1 == [])
    }

    @Test("without the grammar still refuses what cannot be understood")
    func unreadable() {
        var source = Folder.primary
        source.files["1.1.xml"] = Array("<criterion/>".utf8)
        let (pack, diagnostics) = PackReader.read(source, schema: nil)
        #expect(pack == nil)
        #expect(diagnostics.map(\.location.file) == ["p/1.1.xml"])
    }
}
