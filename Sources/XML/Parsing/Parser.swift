import CLibXML2

/// One run of libxml2 over the bytes of one document.
///
/// The parser context points at this object, so its callbacks need no state outside of it. A DOCTYPE stops the run
/// before anything in it is read; nothing is ever loaded from elsewhere.
final class Parser {
    let name: String
    let limits: Limits
    private(set) var problems: [ParseProblem] = []
    private var elements = 0
    /// Where the run hands on what it reads, when no tree is wanted.
    var stream: Stream?

    init(name: String, limits: Limits) {
        self.name = name
        self.limits = limits
    }

    /// Parses; the caller frees the document.
    func parse(_ bytes: [UInt8]) throws(ParseFailure) -> xmlDocPtr {
        Library.start()
        problems = Encoding.problems(of: bytes, name: name, limits: limits)
        guard problems.isEmpty, let context = xmlNewParserCtxt() else { throw failure(line: 1) }
        defer { xmlFreeParserCtxt(context) }
        install(in: context)
        if stream != nil { installStream(in: context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), name, nil, Int32(options))
        }
        guard let document, problems.isEmpty, context.pointee.wellFormed == 1 else {
            if let document { xmlFreeDoc(document) }
            throw failure(line: 1)
        }
        return document
    }

    private func install(in context: xmlParserCtxtPtr) {
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        context.pointee.sax.pointee.serror = reportError
        context.pointee.sax.pointee.internalSubset = refuseDoctype
        context.pointee.sax.pointee.startElementNs = startElement
    }

    private func failure(line: Int) -> ParseFailure {
        if problems.isEmpty {
            problems.append(ParseProblem(.syntax, "the file is no XML document", at: Location(file: name, line: line)))
        }
        return ParseFailure(problems: problems)
    }

    /// Notes a problem and stops the run where going on makes no sense.
    func add(_ kind: ParseProblem.Kind, _ message: String, line: Int, stopping context: xmlParserCtxtPtr?) {
        problems.append(ParseProblem(kind, message, at: Location(file: name, line: max(1, line))))
        if let context, kind == .refused || problems.count >= limits.problems { xmlStopParser(context) }
    }

    /// Looks at a start tag; false where the run has been stopped.
    func admits(namespace: String?, depth: Int, line: Int, in context: xmlParserCtxtPtr) -> Bool {
        elements += 1
        if namespace == "http://www.w3.org/2001/XInclude" || namespace == "http://www.w3.org/2003/XInclude" {
            add(.refused, "XInclude is refused; write the text into this file", line: line, stopping: context)
        } else if depth >= limits.depth {
            add(.refused, "elements are nested deeper than \(limits.depth)", line: line, stopping: context)
        } else if elements > limits.elements {
            add(.refused, "the file has more than \(limits.elements) elements", line: line, stopping: context)
        } else {
            return true
        }
        return false
    }

    /// The object behind a parser context.
    static func of(_ context: xmlParserCtxtPtr) -> Parser? {
        context.pointee._private.map { Unmanaged<Parser>.fromOpaque($0).takeUnretainedValue() }
    }
}
