/// A Swift value that PostgreSQL can take as a parameter and give back in a column, in PostgreSQL's text format.
///
/// Parameters carry no type of their own: the server takes it from the context, as it does for a quoted literal.
/// Where there is no context, write a cast: `SELECT \(count)::int`.
public protocol PostgresValue: Sendable {
    /// The value in PostgreSQL's text format; nil is NULL.
    var postgresText: String? { get }

    /// Reads PostgreSQL's text format.
    ///
    /// - Parameter bytes: UTF-8, valid only during the call; nil is NULL.
    /// - Returns: nil when the bytes are no such value.
    init?(postgresText bytes: UnsafeBufferPointer<UInt8>?)
}

extension Optional: PostgresValue where Wrapped: PostgresValue {
    public var postgresText: String? { self?.postgresText }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard bytes != nil else {
            self = .none
            return
        }
        guard let value = Wrapped(postgresText: bytes) else { return nil }
        self = .some(value)
    }
}

/// An enumeration of strings or numbers needs only the conformance.
extension PostgresValue where Self: RawRepresentable, RawValue: PostgresValue {
    public var postgresText: String? { rawValue.postgresText }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let raw = RawValue(postgresText: bytes) else { return nil }
        self.init(rawValue: raw)
    }
}

extension String: PostgresValue {
    public var postgresText: String? { self }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes else { return nil }
        self.init(decoding: bytes, as: UTF8.self)
    }
}

extension Bool: PostgresValue {
    public var postgresText: String? { self ? "t" : "f" }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, bytes.count == 1 else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }
}
