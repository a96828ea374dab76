public import Criteria

/// Which pieces a list shows.
public struct EvidenceFilter: Sendable, Hashable {
    /// A part of the register; the raw value stands in addresses.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// Everything in use.
        case all
        /// Neither linked to an indicator nor cited in a text.
        case unused
        case withoutFile = "without-file"
        /// Expired, or about to.
        case ending
        case withdrawn
    }

    /// Words that must all stand in code, name, number, issuer, keeper or remarks; accents and case do not matter.
    public var text: String
    /// The owning or a served criterion; nil for any.
    public var criterion: String?
    public var part: Part
    /// The day on which validity is judged.
    public var today: Day

    public init(text: String = "", criterion: String? = nil, part: Part = .all, today: Day) {
        self.text = text
        self.criterion = criterion
        self.part = part
        self.today = today
    }

    /// The words to look for, at most ten.
    var words: [String] {
        text.split(whereSeparator: { $0.isWhitespace || "[]();,".contains($0) }).prefix(10).map {
            String($0.prefix(100))
        }
    }
}
