/// A problem in a pack's files, as a value: found problems are collected before anything stops.
public struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable {
        case error
        case warning
    }
    /// How bad it is.
    public var severity: Severity
    /// The name of the check that found it, such as `codes-in-order`.
    public var check: String
    /// What is wrong and what to do, in plain words.
    public var message: String
    /// The place.
    public var location: SourceLocation

    public init(_ severity: Severity = .error, check: String, _ message: String, at location: SourceLocation) {
        self.severity = severity
        self.check = check
        self.message = message
        self.location = location
    }

    /// `file:line: error[check-id]: sentence`.
    public var description: String { "\(location): \(severity.rawValue)[\(check)]: \(message)" }
}
