import Criteria
import Testing

@Suite("Random bytes in the packs of the repository")
struct RandomChangesTests {
    static let count = FullSize.pick(2_000, reduced: 300)

    @Test("are read or refused with a place, with the grammar and without it")
    func survive() throws {
        var dice = Dice(seed: 1_000)
        var refused = 0
        for _ in 0..<Self.count {
            let index = Int.random(in: 0..<Repository.standards.packs.count, using: &dice)
            var source = Repository.standards.sources[index]
            let file = dice.one(source.files.keys.sorted())
            source.files[file] = dice.changed(source.files[file] ?? [])
            for schema in [Repository.standards.schema, nil] {
                let (pack, found) = PackReader.read(source, schema: schema)
                let problems = found + (pack?.problems() ?? [])
                #expect(pack != nil || found.contains { $0.severity == .error })
                #expect(problems.allSatisfy { $0.location.line >= 1 && $0.location.file.hasPrefix(source.path) })
                refused += problems.isEmpty ? 0 : 1
            }
        }
        #expect(refused > Self.count / 2)
    }
}

extension Dice {
    /// Some bytes more, fewer, other or in another place.
    mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) {
            let start = Int.random(in: 0..<max(1, bytes.count), using: &self)
            let range = min(start, bytes.count)..<min(bytes.count, start + Int.random(in: 0...60, using: &self))
            switch Int.random(in: 0..<5, using: &self) {
            case 0: bytes.removeSubrange(range)
            case 1: bytes.insert(contentsOf: bytes[range], at: one([0, range.lowerBound, bytes.count]))
            case 2: bytes.replaceSubrange(range, with: Array(one(Dice.words).utf8))
            case 3: bytes.insert(UInt8.random(in: 0...255, using: &self), at: range.lowerBound)
            default: bytes = Array(bytes.prefix(start + 1))
            }
        }
        return bytes
    }

    private static let words = [
        "<", ">", "\"", "&#0;", "&lt;", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "99999999999999999999", "-1",
        "",
        " id=\"\"", " level=\"9\"", "</level>", "<level/>", "{", "}", "Điều", "\u{FEFF}", "\u{202E}", "2018-02-30",
    ]
}
