import Crypto
import Foundation

/// The secret that a browser holds while its owner is signed in. Only its SHA-256 is stored.
public struct SessionToken: Sendable {
    /// 32 random bytes as base64url: the value of the cookie.
    public let text: String

    /// A new one.
    public init() {
        text = Data(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }

    /// One that a browser sent; not trusted.
    public init(text: String) {
        self.text = text
    }

    /// SHA-256 of the text, 32 bytes: what the database knows.
    public var hash: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
}
