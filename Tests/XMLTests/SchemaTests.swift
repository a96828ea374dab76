import Testing
import XML

@Suite("A schema")
struct SchemaTests {
    static let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="a"><xs:complexType><xs:sequence>
            <xs:element name="b" maxOccurs="unbounded">
              <xs:complexType><xs:attribute name="n" type="xs:integer" use="required"/></xs:complexType>
            </xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    @Test("accepts what keeps it and names the place of everything that breaks it")
    func problems() throws {
        let schema = try Schema(Array(SchemaTests.text.utf8), name: "a.xsd")
        #expect(schema.problems(in: try document("<a><b n='1'/></a>")) == [])
        let found = schema.problems(in: try document("<a>\n<b n='1'/>\n<b\n n='x'/>\n<b/>\n<c/></a>"))
        #expect(found.map(\.location.line) == [3, 5, 6])
        #expect(found.allSatisfy { $0.kind == .grammar && $0.location.file == "a.xml" })
        #expect(found[2].message.contains("'c'"))
    }

    @Test("names places beyond line 65,535")
    func farLines() throws {
        let schema = try Schema(Array(SchemaTests.text.utf8), name: "a.xsd")
        let text = "<a>" + String(repeating: "\n", count: 70_000) + "<c/></a>"
        #expect(schema.problems(in: try document(text)).map(\.location.line) == [70_001])
    }

    @Test("may not load another file", arguments: ["include", "import", "redefine"])
    func loading(_ element: String) {
        let text = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <xs:\(element) schemaLocation="file:///etc/hostname"/></xs:schema>
            """
        let failure = #expect(throws: ParseFailure.self) { try Schema(Array(text.utf8), name: "a.xsd") }
        #expect(failure?.problems.first?.location.line == 2)
        #expect(failure?.problems.first?.kind == .refused)
    }

    @Test("that is wrong itself is refused with its line")
    func wrong() {
        let text =
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n<xs:element name=\"a\" type=\"b\"/></xs:schema>"
        let failure = #expect(throws: ParseFailure.self) { try Schema(Array(text.utf8), name: "a.xsd") }
        #expect(failure?.problems.first?.location.line == 2)
    }

    @Test("serves several threads at once")
    func threads() async throws {
        let schema = try Schema(Array(SchemaTests.text.utf8), name: "a.xsd")
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let text = "<a>" + String(repeating: "<b/>", count: index + 1) + "</a>"
                    return schema.problems(in: try Document(Array(text.utf8), name: "a.xml")).count - index
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(counts == [1])
    }

    private func document(_ text: String) throws -> Document { try Document(Array(text.utf8), name: "a.xml") }
}
