public import Accreditation
public import Criteria

public import struct Foundation.UUID

/// Somebody in a province's pool of evaluators.
public struct EvaluatorEntry: Sendable {
    public let person: PersonID
    public let name: String
    public let post: String
    public let phone: String
    public let record: EvaluatorRecord
    /// Workplaces that are no units of the system, in words.
    public let elsewhere: String
    /// 0 while nothing is recorded.
    public let version: Int
    /// Teams of evaluations that still run.
    public let runningTeams: Int
}

/// What is typed about an evaluator's training and years.
public struct EvaluatorProfile: Sendable, Hashable {
    public var certificate: String
    public var trainedOn: Day?
    public var sectorSince: Day?
    public var elsewhere: String

    public init(certificate: String, trainedOn: Day?, sectorSince: Day?, elsewhere: String) {
        self.certificate = certificate
        self.trainedOn = trainedOn
        self.sectorSince = sectorSince
        self.elsewhere = elsewhere
    }
}

/// An entry of an evaluator's record that can be taken away again.
public struct EvaluatorNote: Sendable {
    public let id: UUID
    public let words: String
}
