import Crypto
import Foundation

/// 32 secret random bytes that a visitor's forms must send back, so that no other site can send them.
///
/// Each page carries another masked form of it, so that compressing pages tells nothing about it (BREACH).
struct FormSecret: Sendable, Equatable {
    private static let size = 32
    let bytes: [UInt8]

    /// Makes a new one.
    init() { bytes = Self.random() }

    /// Takes stored bytes; nil unless there are exactly 32.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    /// The value for a form or the header `X-CSRF-Token`: a random pad, then the secret under that pad, as base64url.
    func masked() -> String {
        let pad = Self.random()
        return Base64URL.encode(pad + zip(pad, bytes).map { $0 ^ $1 })
    }

    /// Whether a value sent back is a masked form of this secret.
    func matches(_ text: String) -> Bool {
        guard let data = Base64URL.decode(text), data.count == 2 * Self.size else { return false }
        let difference = zip(zip(data.prefix(Self.size), data.suffix(Self.size)), bytes)
            .reduce(UInt8(0)) { $0 | ($1.0.0 ^ $1.0.1 ^ $1.1) }
        return difference == 0
    }

    private static func random() -> [UInt8] {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    }
}
