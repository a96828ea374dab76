import Testing
import XML

@Suite("A document")
struct DocumentTests {
    @Test("gives names, attributes, children and text")
    func values() throws {
        let root = try document("<a x='1 &lt; 2'>\n  <b>Tiêu chí\n  1.1</b>\n  <c/><b>hai</b></a>").root
        #expect(root.name == "a")
        #expect(root["x"] == "1 < 2")
        #expect(root["y"] == nil)
        #expect(root.children.map(\.name) == ["b", "c", "b"])
        #expect(root.children("b").map(\.text) == ["Tiêu chí 1.1", "hai"])
        #expect(root.child("c")?.text == "")
        #expect(root.child("d") == nil)
    }

    @Test("knows the line on which a tag begins, also beyond 65,535 and for tags over several lines")
    func lines() throws {
        let text = "<a>\n<b\n  x='1'\n  y='2'/>\n" + String(repeating: "\n", count: 70_000) + "<c/></a>"
        let root = try document(text).root
        #expect(root.location.line == 1)
        #expect(root.child("b")?.location == Location(file: "a.xml", line: 2))
        #expect(root.child("c")?.location.line == 70_005)
    }

    private func document(_ text: String) throws -> Document { try Document(Array(text.utf8), name: "a.xml") }
}
