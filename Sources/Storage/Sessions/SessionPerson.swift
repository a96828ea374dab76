public import Accreditation
public import Foundation

/// The person behind a live session, with what every page needs of them.
public struct SessionPerson: Sendable {
    /// A role with the unit towards which it is held.
    public struct HeldRole: Sendable, Hashable {
        public let role: Role
        /// Nil for the operator.
        public let unit: UnitID?
        /// Empty for the operator.
        public let unitName: String
    }

    public let id: PersonID
    public let fullName: String
    public let login: String
    /// 32 random bytes as base64, made with the session.
    public let formSecret: String
    /// Whether the password is a one-time password.
    public let mustChangePassword: Bool
    public let roles: [HeldRole]
    /// How many notices the person has not read.
    public let unread: Int
}

/// One place where a person is signed in.
public struct OpenSession: Sendable {
    public let openedAt: Date
    /// The last request, to the minute.
    public let seenAt: Date
    /// Whether it is the session of this request.
    public let isCurrent: Bool
}

/// How long sessions last.
public struct SessionLimits: Sendable {
    /// Seconds without a request after which a session ends.
    public var idle: Int
    /// Seconds after which a session ends in any case.
    public var absolute: Int

    public init(idle: Int = 2 * 3600, absolute: Int = 12 * 3600) {
        self.idle = idle
        self.absolute = absolute
    }

    var idleText: String { "\(idle) seconds" }
    var absoluteText: String { "\(absolute) seconds" }
}
