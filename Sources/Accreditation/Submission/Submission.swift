public import struct Foundation.Date

/// One handing in of a dossier: an act with the hash of exactly what was handed in.
public struct Submission: Sendable, Hashable {
    public var id: SubmissionID
    public var dossier: DossierID
    /// From 1, counted within the dossier.
    public var number: Int
    /// Why an incomplete dossier was handed in; empty when it was complete.
    public var reason: String
    /// SHA-256 of the canonical JSON of the content, 64 lower-case hexadecimal digits.
    public var contentHash: String
    /// The school's level that was certain, computed when it was handed in; 0 for none.
    public var level: Int
    public var submittedBy: PersonID
    public var submittedByName: String
    public var submittedAt: Date

    public init(
        id: SubmissionID, dossier: DossierID, number: Int, reason: String, contentHash: String, level: Int,
        submittedBy: PersonID, submittedByName: String, submittedAt: Date
    ) {
        self.id = id
        self.dossier = dossier
        self.number = number
        self.reason = reason
        self.contentHash = contentHash
        self.level = level
        self.submittedBy = submittedBy
        self.submittedByName = submittedByName
        self.submittedAt = submittedAt
    }
}

/// A submission together with what was handed in.
public struct HandedIn: Sendable, Hashable {
    /// The act.
    public var submission: Submission
    /// What was handed in, read back from the bytes that the act's hash covers.
    public var content: DossierContent

    public init(submission: Submission, content: DossierContent) {
        self.submission = submission
        self.content = content
    }
}
