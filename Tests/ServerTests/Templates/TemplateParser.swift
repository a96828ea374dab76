/// Reads a template into nodes, with line numbers.
struct TemplateParser {
    /// Something that cannot be read.
    struct Failure: Error { let line: Int, reason: String }

    private var rest: Substring
    private var line = 1

    static func parse(_ text: String) throws -> [TemplateNode] {
        var parser = TemplateParser(rest: text[...])
        return try parser.nodes(until: nil)
    }

    private init(rest: Substring) { self.rest = rest }

    private mutating func nodes(until end: String?) throws -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let open = rest.firstRange(of: "{{") {
            nodes.append(.text(take(upTo: open.lowerBound), line: line))
            let tag = try readTag()
            if tag.first == "/" {
                let name = String(tag.dropFirst()).trimmed
                guard name == end else { throw Failure(line: line, reason: "{{/\(name)}} closes nothing") }
                return nodes
            }
            if let node = try node(tag) { nodes.append(node) }
        }
        guard end == nil else { throw Failure(line: line, reason: "{{#\(end ?? "")}} is not closed") }
        nodes.append(.text(String(rest), line: line))
        return nodes
    }

    private mutating func node(_ tag: String) throws -> TemplateNode? {
        let name = TagName(String(tag.dropFirst()).trimmed, line: line)
        switch tag.first {
        case "!": return nil
        case "#": return .section(name, isInverted: false, try nodes(until: name.text))
        case "^": return .section(name, isInverted: true, try nodes(until: name.text))
        case ">": return .partial(name)
        case "{": return .variable(name, isRaw: true)
        case "&", "=", "<", "$", "%", nil: throw Failure(line: line, reason: "{{\(tag)}} is not used here")
        default: return .variable(TagName(tag.trimmed, line: line), isRaw: false)
        }
    }

    private mutating func readTag() throws -> String {
        rest = rest.dropFirst(2)
        let end = rest.first == "{" ? "}}}" : "}}"
        guard let close = rest.firstRange(of: end) else { throw Failure(line: line, reason: "a tag is not closed") }
        let tag = take(upTo: close.lowerBound)
        rest = rest[close.upperBound...]
        return tag
    }

    private mutating func take(upTo end: Substring.Index) -> String {
        let taken = String(rest[..<end])
        line += taken.count { $0 == "\n" }
        rest = rest[end...]
        return taken
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
