public import struct Foundation.Date

/// A paper as it was approved: frozen.
public struct PaperVersion: Sendable, Hashable {
    public let id: PaperVersionID
    /// The identifier that the pack gives the paper.
    public let paper: String
    /// Which approval of the paper it is, from 1.
    public let number: Int
    public let docx: PaperFile
    public let pdf: PaperFile
    /// SHA-256 of the canonical form of all that it was made from.
    public let sourceHash: String
    /// What was missing in it, in Vietnamese sentences.
    public let gaps: [String]
    /// Why it was approved although something was missing; empty where nothing was.
    public let reason: String
    public let byName: String
    public let at: Date
    /// The signed and sealed paper as it was scanned, oldest first.
    public var scans: [PaperScan]

    public init(
        id: PaperVersionID, paper: String, number: Int, docx: PaperFile, pdf: PaperFile, sourceHash: String,
        gaps: [String], reason: String, byName: String, at: Date, scans: [PaperScan] = []
    ) {
        self.id = id
        self.paper = paper
        self.number = number
        self.docx = docx
        self.pdf = pdf
        self.sourceHash = sourceHash
        self.gaps = gaps
        self.reason = reason
        self.byName = byName
        self.at = at
        self.scans = scans
    }
}

/// A file of an approved paper.
public struct PaperFile: Sendable, Hashable {
    /// SHA-256 of the bytes.
    public let hash: String
    /// Length in bytes.
    public let size: Int

    public init(hash: String, size: Int) {
        self.hash = hash
        self.size = size
    }
}

/// A scan of a signed and sealed paper.
public struct PaperScan: Sendable, Hashable {
    public let id: PaperScanID
    public let file: PaperFile
    public let fileName: String
    /// The name of a `MediaType`.
    public let mediaType: String
    public let byName: String
    public let at: Date

    public init(id: PaperScanID, file: PaperFile, fileName: String, mediaType: String, byName: String, at: Date) {
        self.id = id
        self.file = file
        self.fileName = fileName
        self.mediaType = mediaType
        self.byName = byName
        self.at = at
    }
}
