public import FoundationEssentials

extension UUID: PostgresValue {
    public var postgresText: String? { uuidString }

    public init?(postgresText bytes: UnsafeBufferPointer<UInt8>?) {
        guard let bytes, bytes.count == 36 else { return nil }
        var value: (UInt64, UInt64) = (0, 0)
        var digits = 0
        for (index, byte) in bytes.enumerated() {
            if index == 8 || index == 13 || index == 18 || index == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Hex.value(of: byte) else { return nil }
            if digits < 16 { value.0 = value.0 << 4 | UInt64(digit) } else { value.1 = value.1 << 4 | UInt64(digit) }
            digits += 1
        }
        var ordered = (value.0.bigEndian, value.1.bigEndian)
        self = withUnsafeBytes(of: &ordered) { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

extension UUID: PostgresArrayElement {}
