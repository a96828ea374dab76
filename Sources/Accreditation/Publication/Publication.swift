public import struct Foundation.Date
public import struct Foundation.UUID

/// That the summary of an approved report is or was public.
public struct Publication: Sendable, Hashable {
    public var id: UUID
    /// The approved report that it sums up.
    public var version: PaperVersionID
    public var summary: PublicSummary
    /// SHA-256 of the summary.
    public var hash: String
    public var byName: String
    public var at: Date
    /// When and by whom it was taken back, and why; nil while it is public.
    public var withdrawn: Withdrawal?

    /// The end of a publication.
    public struct Withdrawal: Sendable, Hashable {
        public var byName: String
        public var at: Date
        public var reason: String

        public init(byName: String, at: Date, reason: String) {
            self.byName = byName
            self.at = at
            self.reason = reason
        }
    }

    public init(
        id: UUID, version: PaperVersionID, summary: PublicSummary, hash: String, byName: String, at: Date,
        withdrawn: Withdrawal?
    ) {
        self.id = id
        self.version = version
        self.summary = summary
        self.hash = hash
        self.byName = byName
        self.at = at
        self.withdrawn = withdrawn
    }
}
