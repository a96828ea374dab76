import Mustache

/// A page value with its fields in a dictionary: swift-mustache would mirror the whole value again for every name that
/// it looks up, which is most of the time that a large page takes.
struct PageValue: MustacheParent {
    private let fields: [String: Any]

    func child(named name: String) -> Any? { fields[name] }

    /// The same value, every struct in it mirrored once. Optionals without a value are left out, as they are when
    /// swift-mustache looks them up.
    static func of(_ value: Any) -> Any {
        switch value {
        case is String, is Int, is Bool, is any MustacheCustomRenderable: return value
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .struct: return PageValue(mirror)
        case .collection: return mirror.children.map { of($0.value) }
        case .optional: return mirror.children.first.map { of($0.value) } ?? value
        default: return value
        }
    }

    private init(_ mirror: Mirror) {
        var fields: [String: Any] = [:]
        for case (let name?, let value) in mirror.children where !PageValue.isNothing(value) {
            fields[name] = PageValue.of(value)
        }
        self.fields = fields
    }

    private static func isNothing(_ value: Any) -> Bool {
        if value is String { return false }
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional && mirror.children.isEmpty
    }
}
