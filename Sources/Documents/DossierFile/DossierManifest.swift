import Foundation

/// The list at the end of an archive of a dossier: what it is, and the SHA-256 of every other entry.
public struct DossierManifest: Sendable, Hashable, Codable {
    /// How archives of this kind name themselves, and the version of their form that this program writes and reads.
    public static let format = "accreditation-dossier"
    public static let version = 1
    /// The name of the list in the archive.
    public static let name = "manifest.json"

    public var format: String
    public var version: Int
    /// `dossier` for a whole dossier, `submission` for what was handed in.
    public var extent: String
    /// Identifiers of dossier and school.
    public var dossier: String
    public var school: String
    /// The calendar year in which the school year begins.
    public var schoolYear: Int
    /// The rule pack's identifier and content hash.
    public var pack: String
    public var packHash: String
    /// SHA-256 of the canonical JSON of the dossier's content.
    public var contentHash: String
    /// In the order of the archive.
    public var entries: [Entry]

    /// One file of the archive.
    public struct Entry: Sendable, Hashable, Codable {
        public var name: String
        public var sha256: String
        /// In bytes.
        public var size: Int

        public init(name: String, sha256: String, size: Int) {
            self.name = name
            self.sha256 = sha256
            self.size = size
        }
    }

    public init(
        extent: String, dossier: String, school: String, schoolYear: Int, pack: String, packHash: String,
        contentHash: String
    ) {
        format = DossierManifest.format
        version = DossierManifest.version
        self.extent = extent
        self.dossier = dossier
        self.school = school
        self.schoolYear = schoolYear
        self.pack = pack
        self.packHash = packHash
        self.contentHash = contentHash
        entries = []
    }

    /// The same value gives the same bytes.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}

/// Folders of an archive of a dossier.
public enum DossierFolder {
    /// Files of the evidence.
    public static let evidence = "minh-chung"
    /// Earlier revisions of files of the evidence.
    public static let olderEvidence = "minh-chung/ban-truoc"
    /// Approved papers and their scans.
    public static let papers = "van-ban"
    /// Papers as they would be now.
    public static let drafts = "du-thao"
    /// Rows of the tables, as JSON.
    public static let data = "du-lieu"
    /// What happened, as JSON.
    public static let history = "lich-su"
    /// Rule packs, each in a folder with its content hash.
    public static let packs = "bo-tieu-chi"

    /// The dossier's content, its result with the proof, and its findings for `accreditation assess`.
    public static let content = "noi-dung.json"
    public static let result = "ket-qua.json"
    public static let findings = "danh-gia.json"
    public static let readMe = "doc-truoc.txt"

    /// Whether an entry is a file of the file store.
    static func isStored(_ name: String) -> Bool { name.hasPrefix(evidence + "/") || name.hasPrefix(papers + "/") }
}
