/// The values that a name can have over all samples, found by reflection as swift-mustache does it.
struct SampleValues {
    let values: [Any]

    /// The field of that name in each value; nil when one of them has no such field. Empty optionals vanish.
    func field(_ name: String) -> (values: SampleValues, isOptional: Bool)? {
        var found: [Any] = []
        var isKnown = false
        var isOptional = false
        for value in values {
            guard let child = Mirror(reflecting: value).children.first(where: { $0.label == name }) else { continue }
            isKnown = true
            if Mirror(reflecting: child.value).displayStyle == .optional { isOptional = true }
            if let value = Self.unwrapped(child.value) { found.append(value) }
        }
        return isKnown ? (SampleValues(values: found), isOptional) : nil
    }

    /// What a section over these values sees: the elements of lists, else the values themselves.
    var elements: SampleValues {
        SampleValues(values: values.flatMap { ($0 as? [Any]) ?? [$0] })
    }

    var areLists: Bool { !values.isEmpty && values.allSatisfy { Mirror(reflecting: $0).displayStyle == .collection } }
    var areFlags: Bool { !values.isEmpty && values.allSatisfy { $0 is Bool } }
    var areTexts: Bool { values.allSatisfy { $0 is String || $0 is Int } }

    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first.flatMap { unwrapped($0.value) }
    }
}
