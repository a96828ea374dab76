/// Why a council found an indicator met although the school's figures say otherwise.
public struct FigureReason: Sendable, Hashable, Codable {
    public var text: String
    /// The thresholds that were not kept and the figures that were seen, as `ThresholdMark` writes them; empty where
    /// the figures had changed before the reason arrived.
    public var seen: String
    public var by: PersonID
    public var byName: String
    /// Seconds since 1970.
    public var at: Int

    /// The longest reason, in characters.
    public static let longest = 10_000

    public init(text: String, seen: String, by: PersonID, byName: String, at: Int) {
        self.text = text
        self.seen = seen
        self.by = by
        self.byName = byName
        self.at = at
    }

    /// Whether it says anything.
    public var isGiven: Bool { text.contains { !$0.isWhitespace } }
}
