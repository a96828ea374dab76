/// Something that keeps a file from being read, or that breaks its grammar.
public struct ParseProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of problem it is.
    public enum Kind: String, Sendable, Hashable {
        /// The file is no well-formed XML.
        case syntax
        /// The file holds something that is refused whatever the grammar says: a DOCTYPE, an XInclude, a foreign
        /// encoding, too much of anything.
        case refused
        /// The file breaks the XSD.
        case grammar
    }
    /// What kind of problem it is.
    public var kind: Kind
    /// What is wrong and what to do, one sentence each.
    public var message: String
    /// The place.
    public var location: Location

    public init(_ kind: Kind, _ message: String, at location: Location) {
        self.kind = kind
        self.message = message
        self.location = location
    }

    public var description: String { "\(location): \(message)" }
}

/// Thrown when a file cannot be read: all of its problems, in the order of their lines.
public struct ParseFailure: Error, Sendable, CustomStringConvertible {
    /// At least one problem.
    public var problems: [ParseProblem]

    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
