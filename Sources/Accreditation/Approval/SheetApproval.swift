public import struct Foundation.Date

/// The chair's approval of a criterion sheet: an act, with the hash of exactly what was seen.
public struct SheetApproval: Sendable, Hashable {
    public let criterion: String
    public let contentHash: String
    public let by: PersonID
    public let byName: String
    public let at: Date

    public init(criterion: String, contentHash: String, by: PersonID, byName: String, at: Date) {
        self.criterion = criterion
        self.contentHash = contentHash
        self.by = by
        self.byName = byName
        self.at = at
    }

    /// Whether the sheet still is what was approved.
    public func covers(_ sheet: DossierContent.Sheet?) -> Bool {
        (try? ContentHash.of(sheet ?? .init())) == contentHash
    }
}
