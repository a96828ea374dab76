import Accreditation
import Testing

@Suite("JSON is read strictly and written the same way every time")
struct JSONTests {
    @Test(arguments: [
        "", "{", "[1,]", "{\"a\" 1}", "{\"a\": 1,}", "01", "1.", "-", "+1", "nul", "\"", "\"\\x\"", "\"\\ud800\"",
        "1 2",
        "\"\u{1}\"", "'a'", "[1 2]", "1e", "{a: 1}", "\"\\u12\"", "NaN", "// x\n1",
        String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
    ])
    func refused(_ text: String) {
        #expect(throws: JSONProblem.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func refusesOtherEncodings() {
        #expect(throws: JSONProblem.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func namesLineAndColumn() {
        let problem = #expect(throws: JSONProblem.self) {
            try JSONReader.read(Array("{\n  \"a\": {\"b\": [1, x]}\n}".utf8))
        }
        #expect(problem?.description == "$.a.b[1]: Không phải giá trị JSON (dòng 2, cột 18).")
    }

    @Test func readsAndWrites() throws {
        let text = #"{"b": [1, -0.5e+3, true, null, {}, []], "a": "Mức \"1\"\n\u0001\ud83d\ude00\\"}"#
        let value = try JSONReader.read(Array(text.utf8)).value
        let written = JSONWriter.text(value)
        #expect(try JSONReader.read(Array(written.utf8)).value == value)
        #expect(written.hasPrefix("{\n  \"b\": [\n    1,\n    -0.5e+3,\n    true,"))
        #expect(written.hasSuffix("\"a\": \"Mức \\\"1\\\"\\n\\u0001😀\\\\\"\n}\n"))
    }

    @Test func pointsAtKeysThatStandTwice() throws {
        let problems = try JSONReader.read(Array(#"{"a": {"x y": 1, "x y": 2}}"#.utf8)).problems
        #expect(problems.map(\.path.description) == [#"$.a["x y"]"#])
    }
}
