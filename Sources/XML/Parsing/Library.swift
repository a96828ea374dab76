import CLibXML2

/// What libxml2 needs once per process.
enum Library {
    private static let started: Void = {
        xmlInitParser()
        xmlSchemaInitTypes()
    }()

    /// Sets up libxml2's tables; afterwards its functions may be called from any thread.
    static func start() { _ = started }

    /// The text of an error without the line end.
    static func message(of error: UnsafeMutablePointer<xmlError>) -> String {
        guard let text = error.pointee.message else { return "unknown problem \(error.pointee.code)" }
        var message = String(cString: text)
        while message.last?.isWhitespace == true { message.removeLast() }
        return message
    }

    /// The line of the start tag that a node belongs to, as the parser noted it; 0 where it noted none.
    static func line(of node: UnsafeMutablePointer<xmlNode>?) -> Int {
        var current = node
        while let node = current {
            if node.pointee.type == XML_ELEMENT_NODE { return Int(bitPattern: node.pointee._private) }
            current = node.pointee.parent
        }
        return 0
    }
}
