import CLibXML2

/// Collects an error of the parser; libxml2 hands the parser context over as `data`.
func reportError(_ data: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let data, let error else { return }
    let context = data.assumingMemoryBound(to: xmlParserCtxt.self)
    guard error.pointee.code != Int32(XML_ERR_USER_STOP.rawValue), let parser = Parser.of(context) else { return }
    parser.add(.syntax, Library.message(of: error), line: Int(error.pointee.line), stopping: context)
}

/// Refuses every DOCTYPE before its content is read.
func refuseDoctype(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ external: UnsafePointer<xmlChar>?,
    _ system: UnsafePointer<xmlChar>?
) {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let line = Int(xmlSAX2GetLineNumber(context))
    Parser.of(context)?.add(
        .refused, "DOCTYPE, DTDs and entities are refused; remove the DOCTYPE", line: line, stopping: context)
}

/// Looks at a start tag, hands it on, and keeps the line of its `<` with the node: libxml2 keeps only 16 bits of it.
func startElement(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let line = lineOfStartTag(context)
    let namespace = uri.map { String(cString: $0) }
    let parser = Parser.of(context)
    guard parser?.admits(namespace: namespace, depth: Int(context.pointee.nodeNr), line: line, in: context) != false
    else { return }
    xmlSAX2StartElementNs(
        data, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
    context.pointee.node?.pointee._private = UnsafeMutableRawPointer(bitPattern: line)
}

/// The line of the `<` that opens the tag which the parser has just read; attributes cannot hold a `<`.
private func lineOfStartTag(_ context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input, var cursor = input.pointee.cur, let base = input.pointee.base else {
        return 1
    }
    var line = Int(input.pointee.line)
    while cursor > base, cursor.pointee != UInt8(ascii: "<") {
        cursor -= 1
        if cursor.pointee == UInt8(ascii: "\n") { line -= 1 }
    }
    return max(1, line)
}
