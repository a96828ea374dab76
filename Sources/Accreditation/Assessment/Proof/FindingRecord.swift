public import Foundation

/// What stands behind a finding: who rated it, when, on which evidence. Whoever asks for a proof supplies it.
public struct FindingRecord: Sendable, Hashable {
    /// A piece of evidence as it was cited.
    public struct Evidence: Sendable, Hashable {
        /// The printed code.
        public var code: String
        /// The name.
        public var name: String
        /// SHA-256 of each file, 64 lower-case hexadecimal digits.
        public var fileHashes: [String]

        public init(code: String, name: String, fileHashes: [String]) {
            self.code = code
            self.name = name
            self.fileHashes = fileHashes
        }
    }
    /// The person's name.
    public var ratedBy: String
    /// The person's role in the council, as dossiers write it; nil for somebody who has left it.
    public var role: String?
    /// When it was rated last.
    public var ratedAt: Date
    /// Evidence cited for the indicator, in the order of its codes.
    public var evidence: [Evidence]
    /// Answers to the requirements in the pack's order; empty where the indicator was rated as a whole.
    public var answers: [RequirementAnswer?]
    /// What was said about figures that stood against it; nil where nothing was.
    public var reason: String?

    public init(
        ratedBy: String, role: String? = nil, ratedAt: Date, evidence: [Evidence], answers: [RequirementAnswer?] = [],
        reason: String? = nil
    ) {
        self.ratedBy = ratedBy
        self.role = role
        self.ratedAt = ratedAt
        self.evidence = evidence
        self.answers = answers
        self.reason = reason
    }
}
