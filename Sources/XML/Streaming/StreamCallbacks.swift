import CLibXML2

extension Parser {
    /// Puts the callbacks that make no tree in place of those that make one.
    func installStream(in context: xmlParserCtxtPtr) {
        let sax = context.pointee.sax
        sax?.pointee.startElementNs = streamStart
        sax?.pointee.endElementNs = streamEnd
        sax?.pointee.characters = streamText
        sax?.pointee.ignorableWhitespace = streamText
        sax?.pointee.cdataBlock = streamText
        sax?.pointee.comment = nil
        sax?.pointee.processingInstruction = nil
    }

    /// The parser and stream behind the pointer that libxml2 hands to its callbacks.
    fileprivate static func running(
        _ data: UnsafeMutableRawPointer?
    ) -> (context: xmlParserCtxtPtr, parser: Parser, stream: Stream)? {
        guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self), let parser = Parser.of(context),
            let stream = parser.stream
        else { return nil }
        return (context, parser, stream)
    }
}

/// Hands a start tag on when the limits admit it.
private func streamStart(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let (context, parser, stream) = Parser.running(data), let name else { return }
    let line = Int(xmlSAX2GetLineNumber(context))
    let namespace = uri.map { String(cString: $0) }
    guard parser.admits(namespace: namespace, depth: stream.depth, line: line, in: context) else { return }
    stream.depth += 1
    stream.hand(context) {
        try $0.start(
            StartTag(name: String(cString: name), line: line, attributes: attributes, count: Int(attributeCount)))
    }
}

/// Hands an end tag on.
private func streamEnd(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?
) {
    guard let (context, _, stream) = Parser.running(data), let name else { return }
    stream.depth -= 1
    stream.hand(context) { try $0.end(String(cString: name)) }
}

/// Hands a piece of text on.
private func streamText(_ data: UnsafeMutableRawPointer?, _ start: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let (context, _, stream) = Parser.running(data), let start else { return }
    let piece = UnsafeBufferPointer(start: start, count: Int(count))
    stream.hand(context) { try $0.text(String(decoding: piece, as: UTF8.self)) }
}
