public import Criteria

/// What was read from an archive of a whole dossier, before it is taken in.
public struct DossierPackage: Sendable {
    public let place: DossierPlace
    /// SHA-256 of the canonical content.
    public let contentHash: String
    /// The bytes of the result with its proof.
    public let result: [UInt8]
    /// SHA-256 of the list of what the archive holds.
    public let listHash: String
    /// Rows as JSON by table.
    public let tables: [String: String]
    /// What happened to it elsewhere, in order: JSON lists of events.
    public let history: [String]
    /// By content hash.
    public let packs: [String: PackSource]
    /// SHA-256 of every file that is in the store now.
    public let files: Set<String>

    public init(
        place: DossierPlace, contentHash: String, result: [UInt8], listHash: String, tables: [String: String],
        history: [String], packs: [String: PackSource], files: Set<String>
    ) {
        self.place = place
        self.contentHash = contentHash
        self.result = result
        self.listHash = listHash
        self.tables = tables
        self.history = history
        self.packs = packs
        self.files = files
    }
}
