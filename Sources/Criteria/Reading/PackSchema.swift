import XML

/// The compiled grammar of the rule packs.
public struct PackSchema: Sendable {
    let schema: Schema

    /// Compiles an XSD.
    ///
    /// - Throws: `UnreadableSchema` with the XSD's own mistakes.
    public init(_ bytes: [UInt8], name: String = "standards.xsd") throws(UnreadableSchema) {
        do {
            schema = try Schema(bytes, name: name)
        } catch {
            throw UnreadableSchema(diagnostics: error.problems.map(Diagnostic.init))
        }
    }
}

/// Thrown when the XSD itself is not right.
public struct UnreadableSchema: Error, Sendable {
    /// At least one.
    public var diagnostics: [Diagnostic]
}

extension Diagnostic {
    /// A problem that the XML module found; the check's name is `xml`, `refused` or `grammar`.
    init(_ problem: ParseProblem) {
        let check =
            switch problem.kind {
            case .syntax: "xml"
            case .refused: "refused"
            case .grammar: "grammar"
            }
        let location = SourceLocation(file: problem.location.file, line: problem.location.line)
        self.init(check: check, problem.advised, at: location)
    }
}
