import CLibXML2

/// A compiled XSD.
///
/// It is written only while it is compiled; libxml2 reads it during validation and keeps what changes in a context of
/// its own for each run. So one schema may serve several threads.
public final class Schema: @unchecked Sendable {
    private let document: Document
    private let pointer: xmlSchemaPtr

    /// Compiles the XSD in the bytes. An XSD that names another file is refused: nothing else is ever loaded.
    public init(_ bytes: [UInt8], name: String) throws(ParseFailure) {
        let document = try Document(bytes, name: name)
        let foreign = Schema.loadingElements(in: document.root)
        if !foreign.isEmpty { throw ParseFailure(problems: foreign) }
        let problems = ProblemList(file: name, kind: .grammar)
        guard let context = xmlSchemaNewDocParserCtxt(document.pointer) else {
            throw problems.failure("the XSD could not be compiled")
        }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(context, collectProblem, Unmanaged.passUnretained(problems).toOpaque())
        guard let pointer = xmlSchemaParse(context), problems.found.isEmpty else {
            throw problems.failure("the XSD could not be compiled")
        }
        self.document = document
        self.pointer = pointer
    }

    deinit { xmlSchemaFree(pointer) }

    /// Every place where the document breaks the grammar, in the order of the lines; empty if it keeps it.
    public func problems(in document: Document, limit: Int = Limits.standard.problems) -> [ParseProblem] {
        let problems = ProblemList(file: document.name, kind: .grammar, limit: limit)
        guard let context = xmlSchemaNewValidCtxt(pointer) else {
            return problems.failure("the document could not be checked against the XSD").problems
        }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, collectProblem, Unmanaged.passUnretained(problems).toOpaque())
        let result = xmlSchemaValidateDoc(context, document.pointer)
        if result != 0, problems.found.isEmpty {
            return problems.failure("the document could not be checked against the XSD").problems
        }
        return problems.found
    }

    /// `xs:include`, `xs:import` and `xs:redefine` would read other files.
    private static func loadingElements(in root: Element) -> [ParseProblem] {
        root.children.filter { ["include", "import", "redefine", "override"].contains($0.name) }.map {
            ParseProblem(.refused, "xs:\($0.name) is refused: an XSD may not load another file", at: $0.location)
        }
    }
}
