/// A JSON value that keeps the order of keys and the writing of numbers.
public enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// As written: `3`, `-0.5`, `1e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    /// A whole number.
    public static func whole(_ number: Int) -> JSONValue { .number(String(number)) }

    /// The members in this order.
    public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { JSONMember(key: $0.key, value: $0.value) })
    }
}

/// A key and its value.
public struct JSONMember: Sendable, Hashable {
    public var key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// A place in a JSON document, written like `$.findings["1.1"]["1"].d`.
public struct JSONPath: Sendable, Hashable, CustomStringConvertible {
    /// The written form.
    public private(set) var description = "$"

    /// The document itself.
    public static let root = JSONPath()

    /// The member with this key.
    public func member(_ key: String) -> JSONPath {
        let isWord =
            key.utf8.first.map { !(48...57).contains($0) } == true
            && key.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
            }
        return adding(isWord ? ".\(key)" : "[\(JSONWriter.quoted(key))]")
    }

    /// The element at this index, from 0.
    public func element(_ index: Int) -> JSONPath { adding("[\(index)]") }

    private func adding(_ step: String) -> JSONPath {
        var path = self
        path.description += step
        return path
    }
}

/// A problem in a JSON document, as a value.
public struct JSONProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where.
    public var path: JSONPath
    /// What is wrong and what is allowed, in Vietnamese.
    public var message: String

    public init(_ path: JSONPath, _ message: String) {
        self.path = path
        self.message = message
    }

    /// `$.path: sentence`.
    public var description: String { "\(path): \(message)" }
}
