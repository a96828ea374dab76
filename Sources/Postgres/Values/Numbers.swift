extension FixedWidthInteger where Self: SignedInteger {
    /// Reads an optional minus and digits; nil when there is anything else or the number does not fit.
    init?(digits bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, let first = bytes.first else { return nil }
        let negative = first == UInt8(ascii: "-")
        guard !negative || bytes.count > 1 else { return nil }
        var number: Self = 0
        for byte in bytes.dropFirst(negative ? 1 : 0) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            let digit = Self(byte - UInt8(ascii: "0"))
            let (shifted, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) =
                negative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            guard !tooLarge, !overflow else { return nil }
            number = sum
        }
        self = number
    }
}

extension Int: PostgresValue {
    public var postgresText: String? { String(self) }
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) { self.init(digits: bytes) }
}

extension Int16: PostgresValue {
    public var postgresText: String? { String(self) }
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) { self.init(digits: bytes) }
}

extension Int32: PostgresValue {
    public var postgresText: String? { String(self) }
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) { self.init(digits: bytes) }
}

extension Int64: PostgresValue {
    public var postgresText: String? { String(self) }
    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) { self.init(digits: bytes) }
}

extension Double: PostgresValue {
    public var postgresText: String? { isNaN ? "NaN" : description }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes else { return nil }
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
