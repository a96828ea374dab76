import Testing
import XML

@Suite("A hostile document")
struct HostileDocumentTests {
    /// Bytes, the line of the message and a word that stands in it.
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var line: Int
        var word: String

        init(_ name: String, _ text: String, line: Int = 1, word: String) {
            self.init(name, bytes: Array(text.utf8), line: line, word: word)
        }

        init(_ name: String, bytes: [UInt8], line: Int = 1, word: String) {
            testDescription = name
            self.bytes = bytes
            self.line = line
            self.word = word
        }
    }

    static let laughs = (1...30).map { "<!ENTITY l\($0) '&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);&l\($0 - 1);'>" }

    static let examples = [
        Example("DTD", "<?xml version='1.0'?>\n<!DOCTYPE a [<!ELEMENT a EMPTY>]>\n<a/>", line: 2, word: "DOCTYPE"),
        Example("external DTD", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>", word: "DOCTYPE"),
        Example(
            "billion laughs", "<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs.joined())]>\n<a>&l30;</a>", word: "DOCTYPE"),
        Example(
            "external entity", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", word: "DOCTYPE"),
        Example("undeclared entity", "<a>\n&x;</a>", line: 2, word: "Entity 'x'"),
        Example(
            "XInclude", "<a>\n<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='/etc/hostname'/></a>",
            line: 2, word: "XInclude"),
        Example("empty", "", word: "empty"),
        Example("not XML", "Điều 7", word: "Start tag"),
        Example("truncated", "<a>\n<b>", line: 2, word: "Premature end"),
        Example("two roots", "<a/>\n<b/>", line: 2, word: "Extra content"),
        Example("UTF-16 with mark", bytes: [0xFE, 0xFF, 0x00, 0x3C], word: "UTF-16"),
        Example("UTF-16 without mark", bytes: [0x3C, 0x00, 0x61, 0x00], word: "NUL"),
        Example("NUL", bytes: Array("<a>\n\0</a>".utf8), line: 2, word: "NUL"),
        Example("Latin 1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", word: "ISO-8859-1"),
        Example("bytes of Latin 1", bytes: Array("<a>\n".utf8) + [0xE9] + Array("</a>".utf8), line: 2, word: "UTF-8"),
        Example(
            "too deep", String(repeating: "<a>\n", count: 65) + String(repeating: "</a>", count: 65), line: 65,
            word: "deeper than 64"),
        Example("too large", "<a>" + String(repeating: "x", count: 2 << 20) + "</a>", word: "more than 2097152"),
        Example(
            "crowded tag", "<a>\n<b \((0..<201).map { "x\($0)=''" }.joined(separator: " "))/></a>", line: 2,
            word: "200 attributes"),
        Example("too many", "<a>" + String(repeating: "<b/>", count: 100_001) + "</a>", word: "100000 elements"),
    ]

    @Test("is refused with its place, quickly", .timeLimit(.minutes(1)), arguments: examples)
    func refused(_ example: Example) throws {
        let started = ContinuousClock.now
        let failure = #expect(throws: ParseFailure.self) { try Document(example.bytes, name: "a.xml") }
        let problem = try #require(failure?.problems.first)
        #expect(problem.location == Location(file: "a.xml", line: example.line))
        #expect(problem.message.contains(example.word))
        #expect(ContinuousClock.now - started < .seconds(5))
    }

    @Test("does not harm the one read after it")
    func independent() throws {
        _ = try? Document(Array("<a><b></a>".utf8), name: "bad.xml")
        #expect(try Document(Array("<a/>".utf8), name: "good.xml").root.name == "a")
    }
}
