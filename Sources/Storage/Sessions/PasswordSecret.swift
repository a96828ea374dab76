import Crypto
import CryptoExtras
import Foundation

/// A scrypt hash of a password with its salt and its cost, as one text: `scrypt$15$8$1$<salt>$<hash>`.
struct PasswordSecret: Sendable {
    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    /// Hashes a password with a new salt. Takes a while and blocks.
    init(_ password: String, cost: PasswordCost) throws {
        self.cost = cost
        salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        hash = try Self.derive(password, salt: salt, cost: cost)
    }

    /// Reads the stored text; nil for anything else.
    init?(text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logarithm = Int(parts[1]), (1...20).contains(logarithm),
            let blockSize = Int(parts[2]), (1...32).contains(blockSize),
            let lanes = Int(parts[3]), (1...16).contains(lanes),
            let salt = Data(base64Encoded: parts[4]), let hash = Data(base64Encoded: parts[5]), hash.count == 32
        else { return nil }
        cost = PasswordCost(logarithm: logarithm, blockSize: blockSize, parallelism: lanes)
        self.salt = Array(salt)
        self.hash = Array(hash)
    }

    /// The text to store.
    var text: String {
        let parts = ["scrypt", "\(cost.logarithm)", "\(cost.blockSize)", "\(cost.parallelism)"]
        return (parts + [Data(salt).base64EncodedString(), Data(hash).base64EncodedString()]).joined(separator: "$")
    }

    /// Whether the password is the one, compared in constant time. Takes a while and blocks.
    func matches(_ password: String) throws -> Bool {
        let other = try Self.derive(password, salt: salt, cost: cost)
        return zip(hash, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, salt: [UInt8], cost: PasswordCost) throws -> [UInt8] {
        let bytes = Data(password.precomposedStringWithCanonicalMapping.utf8)
        return try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.logarithm, blockSize: cost.blockSize,
            parallelism: cost.parallelism
        ).withUnsafeBytes { Array($0) }
    }
}

/// How much work and memory hashing a password takes; see RFC 7914.
public struct PasswordCost: Sendable, Hashable {
    /// Binary logarithm of the cost parameter N.
    public var logarithm: Int
    /// The block size r; N × r × 128 bytes of memory are used.
    public var blockSize: Int
    /// The parallelism p.
    public var parallelism: Int

    public init(logarithm: Int, blockSize: Int, parallelism: Int) {
        self.logarithm = logarithm
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// For real accounts: 32 MB and about a tenth of a second.
    public static let standard = PasswordCost(logarithm: 15, blockSize: 8, parallelism: 1)
    /// For passwords of 60 random bits: 1 MB and a few thousandths of a second.
    public static let drawn = PasswordCost(logarithm: 10, blockSize: 8, parallelism: 1)
    /// For generated accounts and tests that sign in many times.
    public static let light = PasswordCost(logarithm: 6, blockSize: 8, parallelism: 1)
}
