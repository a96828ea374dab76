public import Accreditation

public import struct Foundation.Date

/// A paper of a step as far as somebody may see it.
public struct StepPaper: Sendable {
    public let paper: String
    /// Whose it is; nil for the team's.
    public let person: PersonID?
    public let personName: String
    /// Nil while it is open.
    public let handedInAt: Date?
    public let handedInByName: String
    /// SHA-256 of what was handed in; nil while it is open.
    public let contentHash: String?
}

/// A paper with its texts.
public struct OpenStepPaper: Sendable {
    public let entry: StepPaper
    /// The texts by part; a part that was never touched is absent.
    public let texts: [String: EvaluationText]
    /// What was handed in; nil while it is open.
    public let content: StepPaperContent?
}

/// Why a paper of a step was not handed in; nothing was changed.
public enum StepPaperRefusal: Error, Sendable, Hashable {
    /// These parts have no text.
    case empty([StepPaperContent.Part])
    /// It is handed in already, or was never begun.
    case notOpen
    /// Something stands against the evaluator now.
    case ineligible([EligibilityProblem])
}
