/// Writes a node as an XML file with one element a line, and notes where each line comes from.
struct NodeWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    /// Where the element on each line was written by a person; line 2 first.
    private(set) var sources: [SourceLocation] = []

    init(_ root: PackNode) { write(root, indent: "") }

    private mutating func write(_ node: PackNode, indent: String) {
        let attributes = node.attributes.map { " \($0.name)=\"\(NodeWriter.escaped($0.value))\"" }.joined()
        let start = "\(indent)<\(node.name)\(attributes)"
        if node.children.isEmpty {
            let text = NodeWriter.escaped(node.text)
            line(text.isEmpty ? "\(start)/>" : "\(start)>\(text)</\(node.name)>", from: node.source)
        } else {
            line("\(start)>", from: node.source)
            for child in node.children { write(child, indent: indent + "  ") }
            line("\(indent)</\(node.name)>", from: node.source)
        }
    }

    private mutating func line(_ line: String, from source: SourceLocation) {
        text += line + "\n"
        sources.append(source)
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: needsEscape) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.value < 0x20: result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || [UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains(byte)
    }
}
