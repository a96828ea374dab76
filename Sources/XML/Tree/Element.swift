import CLibXML2

/// An element of a document.
public struct Element {
    private let document: Document
    private let node: xmlNodePtr

    init(document: Document, node: xmlNodePtr) {
        self.document = document
        self.node = node
    }

    /// The name without a prefix.
    public var name: String { String(cString: node.pointee.name) }

    /// Where its start tag begins.
    public var location: Location { Location(file: document.name, line: max(1, Library.line(of: node))) }

    /// The value of an attribute without a namespace; nil where there is none.
    public subscript(attribute: String) -> String? {
        guard let found = xmlHasProp(node, attribute) else { return nil }
        guard let first = found.pointee.children else { return "" }
        if first.pointee.next == nil, let content = first.pointee.content { return String(cString: content) }
        var bytes: [UInt8] = []
        Element.append(first, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The names of its attributes without a namespace, in the order written.
    public var attributes: [String] {
        var found: [String] = []
        var next = node.pointee.properties
        while let attribute = next {
            found.append(String(cString: attribute.pointee.name))
            next = attribute.pointee.next
        }
        return found
    }

    /// The elements directly inside, in order.
    public var children: [Element] {
        var found: [Element] = []
        var next = xmlFirstElementChild(node)
        while let child = next {
            found.append(Element(document: document, node: child))
            next = xmlNextElementSibling(child)
        }
        return found
    }

    /// The elements directly inside that have a name, in order.
    public func children(_ name: String) -> [Element] { children.filter { $0.isNamed(name) } }

    /// The first element directly inside that has a name.
    public func child(_ name: String) -> Element? {
        var next = xmlFirstElementChild(node)
        while let child = next {
            let element = Element(document: document, node: child)
            if element.isNamed(name) { return element }
            next = xmlNextElementSibling(child)
        }
        return nil
    }

    /// All text inside, with every run of white space as one space and none at the ends.
    public var text: String {
        var bytes: [UInt8] = []
        Element.append(node.pointee.children, to: &bytes)
        return String(decoding: Element.withSingleSpaces(bytes), as: UTF8.self)
    }

    /// Whether the element has this name; compares without making a string.
    public func isNamed(_ name: String) -> Bool { xmlStrEqual(node.pointee.name, name) == 1 }

    /// Every run of white space becomes one space; none stays at the ends.
    private static func withSingleSpaces(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isSpaceDue = false
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D {
                isSpaceDue = !result.isEmpty
            } else {
                if isSpaceDue { result.append(0x20) }
                isSpaceDue = false
                result.append(byte)
            }
        }
        return result
    }

    /// Adds the text of a node and of those after it.
    private static func append(_ first: xmlNodePtr?, to bytes: inout [UInt8]) {
        var next = first
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE {
                append(node.pointee.children, to: &bytes)
            } else if node.pointee.type != XML_COMMENT_NODE, node.pointee.type != XML_PI_NODE,
                let content = node.pointee.content
            {
                bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
            }
            next = node.pointee.next
        }
    }
}
