import Crypto
import Foundation

/// Canonical bytes and hashes of what an act refers to.
public enum ContentHash {
    /// JSON with sorted keys and no escaped slashes: the same value gives the same bytes.
    public static func canonical(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// SHA-256 in lower-case hexadecimal.
    public static func hex(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(data: Array(bytes)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }

    /// SHA-256 of the canonical bytes.
    public static func of(_ value: some Encodable) throws -> String { hex(try canonical(value)) }
}
