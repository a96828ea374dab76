public import struct Foundation.Date

/// What a second person found who looked at the files of a piece of evidence: an act with the hash of the files.
public struct Verification: Sendable, Hashable {
    /// What was found.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case verified
        case rejected

        /// The Vietnamese name.
        public var title: String { self == .verified ? "Đã xác minh" : "Không đạt khi xác minh" }
    }

    public var verdict: Verdict
    /// Why it was rejected; may be empty where it was verified.
    public var reason: String
    public var by: String
    public var at: Date
    /// Whether the files are still those that were looked at.
    public var isCurrent: Bool

    public init(verdict: Verdict, reason: String, by: String, at: Date, isCurrent: Bool) {
        self.verdict = verdict
        self.reason = reason
        self.by = by
        self.at = at
        self.isCurrent = isCurrent
    }

    /// The longest reason, in characters.
    public static let longestReason = 2_000
}

/// How far a piece is with being looked at by a second person.
public enum VerificationState: String, Sendable, Hashable, CaseIterable {
    /// Nobody has looked at its files.
    case none
    case verified
    case rejected
    /// Somebody looked at it, but a file was changed or added since.
    case outdated

    /// What the newest verification amounts to; nil where there is none.
    public init(_ newest: Verification?) {
        switch newest {
        case .none: self = .none
        case .some(let found) where !found.isCurrent: self = .outdated
        case .some(let found): self = found.verdict == .verified ? .verified : .rejected
        }
    }

    /// The Vietnamese name.
    public var title: String {
        switch self {
        case .none: "Chưa xác minh"
        case .verified: "Đã xác minh"
        case .rejected: "Không đạt khi xác minh"
        case .outdated: "Tệp đã thay đổi sau khi xác minh"
        }
    }
}

/// Why a verification was not recorded; nothing was changed.
public enum VerificationRefusal: Error, Sendable, Equatable {
    /// There is nothing to look at.
    case noFiles
    /// Other files than those that were looked at.
    case filesChanged
    /// Whoever sent a file does not verify it.
    case ownFiles
    /// A rejection needs its reason.
    case noReason
}
