/// What an array that PostgreSQL knows can hold. `[UInt8]` is bytea, every other array is `{…}`.
public protocol PostgresArrayElement: Sendable {
    /// The array in PostgreSQL's text format.
    static func arrayText(_ elements: [Self]) -> String
    /// Reads PostgreSQL's text format; nil when the bytes are no such array.
    static func array(postgresText bytes: UnsafeBufferPointer<UInt8>) -> [Self]?
}

extension Array: PostgresValue where Element: PostgresArrayElement {
    public var postgresText: String? { Element.arrayText(self) }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, let elements = Element.array(postgresText: bytes) else { return nil }
        self = elements
    }
}

extension String: PostgresArrayElement {}
extension Int: PostgresArrayElement {}
extension Int16: PostgresArrayElement {}
extension Int32: PostgresArrayElement {}
extension Int64: PostgresArrayElement {}
extension Double: PostgresArrayElement {}
extension Bool: PostgresArrayElement {}

extension PostgresArrayElement where Self: PostgresValue {
    public static func arrayText(_ elements: [Self]) -> String {
        var text = "{"
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            appendQuoted(element.postgresText, to: &text)
        }
        return text + "}"
    }

    public static func array(postgresText bytes: UnsafeBufferPointer<UInt8>) -> [Self]? {
        var scanner = ArrayScanner(bytes: bytes)
        var elements: [Self] = []
        let complete = scanner.scan { item in
            guard let element = Self(postgresText: item) else { return false }
            elements.append(element)
            return true
        }
        return complete ? elements : nil
    }

    private static func appendQuoted(_ value: String?, to text: inout String) {
        guard let value else {
            text += "NULL"
            return
        }
        text += "\""
        if value.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in value.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { text += "\\" }
                text.unicodeScalars.append(scalar)
            }
        } else {
            text += value
        }
        text += "\""
    }
}
