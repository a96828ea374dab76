public import Criteria

/// The paper with which something was decided.
public struct ActDecision: Sendable, Hashable {
    /// As it is printed.
    public var number: String
    /// The day that the paper bears.
    public var day: Day

    /// Nil for a number that is blank or too long.
    public init?(number: String, day: Day) {
        guard number.contains(where: { !$0.isWhitespace }), number.unicodeScalars.count <= ActDecision.longestNumber
        else { return nil }
        self.number = number
        self.day = day
    }

    /// The longest number, in characters.
    public static let longestNumber = 100
}
