import Mustache

/// A page value with its fields in a dictionary: swift-mustache would mirror the whole value again for every name that
/// it looks up, which is most of the time that a large page takes.
struct PageValue: PageNode {
    private let fields: [String: Any]

    var representation: Any? { self }
    func child(named name: String) -> Any? { fields[name] }

    /// The same value, every struct in it mirrored once and every ``PagePart`` replaced by its HTML. Nil for an
    /// optional without a value: it is left out, as swift-mustache does.
    static func of(_ value: Any, parts: (PagePart) throws -> String) rethrows -> Any? {
        switch value {
        case let text as String: return PageText(renderText: text)
        case is Bool, is Int, is HTML: return value
        case let part as PagePart: return HTML(safe: try parts(part))
        case let name as TemplateName: return name.text
        case let list as [Any]: return try list.compactMap { try of($0, parts: parts) }
        default: break
        }
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return try PageValue(mirror, parts) }
        return try mirror.children.first.flatMap { try of($0.value, parts: parts) }
    }

    private init(_ mirror: Mirror, _ parts: (PagePart) throws -> String) rethrows {
        var fields: [String: Any] = [:]
        for case (let name?, let value) in mirror.children { fields[name] = try PageValue.of(value, parts: parts) }
        self.fields = fields
    }
}

/// What templates meet most: it says itself what it is, because asking Swift's runtime takes longer than rendering it.
protocol PageNode: MustacheParent, MustacheCustomRepresentation {}

/// A text in a page value.
struct PageText: PageNode, MustacheCustomRenderable {
    let renderText: String

    var isNull: Bool { false }
    var representation: Any? { self }
    func child(named name: String) -> Any? { nil }
}

/// The name of a template that a page puts in.
struct TemplateName: Sendable {
    let text: String
}
