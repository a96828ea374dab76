public import Accreditation
public import Criteria

/// Everything that an archive of a dossier is made of, read at one moment through one person.
public struct DossierRecord: Sendable {
    /// How much of the dossier it is.
    public enum Extent: String, Sendable, Hashable, Codable {
        /// The whole dossier, for its school; can be read into another system.
        case dossier
        /// What was handed in and decided, for managing bodies.
        case submission
    }

    public let extent: Extent
    public let dossier: Dossier
    /// The content as it stands, or as it was handed in last.
    public let content: DossierContent
    /// The handing in that the content is of; nil for the content as it stands.
    public let submission: Submission?
    /// Rows as JSON by table, in an order in which each table comes after those that it refers to.
    public let tables: [Table]
    /// What happened to the dossier, oldest first, a thousand events each.
    public let history: [Table]
    /// Every rule pack that the rows refer to, by content hash.
    public let packs: [String: PackSource]
    public let files: [RecordedFile]
    /// What the papers are made from now; nil for readers who see approved papers only.
    public let material: PaperMaterial?

    /// Some rows as one JSON text.
    public struct Table: Sendable, Hashable {
        public let name: String
        public let json: String

        public init(name: String, json: String) {
            self.name = name
            self.json = json
        }
    }
}

/// A file of the store that belongs to a dossier.
public struct RecordedFile: Sendable, Hashable {
    /// What it is.
    public enum Place: Sendable, Hashable {
        /// A revision of a file of a piece of evidence; `name` is the piece's name.
        case evidence(code: String, name: String, slot: Int, revision: Int, isNewest: Bool)
        /// An approved paper.
        case paper(String, number: Int)
        /// A signed scan beside an approved paper; `order` counts from 1.
        case scan(String, number: Int, order: Int)
    }

    public let place: Place
    /// SHA-256, 64 lower-case hexadecimal digits.
    public let hash: String
    /// In bytes.
    public let size: Int
    /// The name that it came with, or an ending alone.
    public let fileName: String
}
