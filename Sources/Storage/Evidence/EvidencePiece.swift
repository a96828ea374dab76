public import Accreditation
public import Criteria

public import struct Foundation.Date

/// One piece of evidence with everything that its page shows.
public struct EvidencePiece: Sendable, Hashable {
    public let id: EvidenceID
    /// Without brackets.
    public let code: String
    /// The owning criterion.
    public let criterion: String
    public let details: EvidenceDetails
    public let withdrawnAt: Date?
    public let registeredBy: String
    public let registeredAt: Date
    public let version: Int
    /// Every revision of every file: by slot, newest revision first.
    public let revisions: [EvidenceRevision]
    /// The indicators that it serves.
    public let uses: [EvidenceUse]
    /// Texts that cite the code; empty for readers who may not see the texts.
    public let citations: [EvidencePlace]
}

/// One revision of one file: immutable.
public struct EvidenceRevision: Sendable, Hashable {
    public let evidence: EvidenceID
    /// Which of the piece's files, from 1.
    public let slot: Int
    /// Which version of that file, from 1.
    public let revision: Int
    /// SHA-256 of the bytes.
    public let hash: String
    /// The name as the person's computer had it.
    public let fileName: String
    /// The name of a `MediaType`.
    public let mediaType: String
    /// Length in bytes.
    public let size: Int
    public let uploadedBy: String
    public let uploadedAt: Date
}

/// An indicator that a piece serves.
public struct EvidenceUse: Sendable, Hashable {
    public let path: IndicatorPath
    public let linkedBy: String
    public let linkedAt: Date
}

/// A text of a criterion's sheet.
public struct EvidencePlace: Sendable, Hashable {
    public let criterion: String
    /// `present/1`, `strengths` …
    public let field: String

    public init(criterion: String, field: String) {
        self.criterion = criterion
        self.field = field
    }
}
