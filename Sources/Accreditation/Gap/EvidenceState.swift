/// What an indicator has to show.
public struct EvidenceState: Sendable, Hashable {
    /// How many pieces of evidence serve it.
    public var pieces: Int
    /// How many of them have no file yet.
    public var withoutFile: Int
    /// Whether its finding was carried over with them and nobody confirmed it.
    public var isToConfirm: Bool

    public init(pieces: Int, withoutFile: Int = 0, isToConfirm: Bool = false) {
        self.pieces = pieces
        self.withoutFile = withoutFile
        self.isToConfirm = isToConfirm
    }
}
