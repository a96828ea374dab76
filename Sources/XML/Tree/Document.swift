import CLibXML2

/// A well-formed document in memory. It owns libxml2's tree; elements keep it alive.
public final class Document {
    /// The name that problems are reported under.
    public let name: String
    let pointer: xmlDocPtr
    let rootNode: xmlNodePtr

    /// Parses bytes.
    ///
    /// Nothing is loaded from elsewhere; DOCTYPEs, entities, XInclude, encodings other than UTF-8 and documents over
    /// the limits are refused.
    public init(_ bytes: [UInt8], name: String, limits: Limits = .standard) throws(ParseFailure) {
        let pointer = try Parser(name: name, limits: limits).parse(bytes)
        guard let rootNode = xmlDocGetRootElement(pointer) else {
            xmlFreeDoc(pointer)
            let location = Location(file: name, line: 1)
            throw ParseFailure(problems: [ParseProblem(.syntax, "the file has no element", at: location)])
        }
        self.name = name
        self.pointer = pointer
        self.rootNode = rootNode
    }

    deinit { xmlFreeDoc(pointer) }

    /// The outermost element.
    public var root: Element { Element(document: self, node: rootNode) }
}
