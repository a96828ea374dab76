public import struct Foundation.UUID

/// The identity of a row that lasts as long as the system: a UUID that knows what it names.
public struct Identifier<Noun>: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The bare value.
    public let uuid: UUID

    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// A new identity.
    public init() {
        uuid = UUID()
    }

    /// Reads the usual form with hyphens; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let uuid = UUID(uuidString: String(text)) else { return nil }
        self.uuid = uuid
    }

    public init(from decoder: any Decoder) throws {
        uuid = try decoder.singleValueContainer().decode(UUID.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Lower case with hyphens.
    public var description: String { uuid.uuidString.lowercased() }
}

/// What identifiers name.
public enum Noun {
    public enum Unit {}
    public enum Person {}
    public enum Dossier {}
    public enum Evidence {}
    public enum Submission {}
    public enum Review {}
    public enum Team {}
    public enum Group {}
    public enum Improvement {}
    public enum Upload {}
    public enum Move {}
    public enum PackUse {}
    public enum EffectJob {}
    public enum PlanIssue {}
    public enum PlanAction {}
    public enum RoundException {}
    public enum PaperVersion {}
    public enum PaperScan {}
    public enum DossierExport {}
    public enum UnitAct {}
}

public typealias UnitID = Identifier<Noun.Unit>
public typealias PersonID = Identifier<Noun.Person>
public typealias DossierID = Identifier<Noun.Dossier>
public typealias EvidenceID = Identifier<Noun.Evidence>
public typealias SubmissionID = Identifier<Noun.Submission>
public typealias ReviewID = Identifier<Noun.Review>
public typealias TeamID = Identifier<Noun.Team>
public typealias GroupID = Identifier<Noun.Group>
public typealias ImprovementID = Identifier<Noun.Improvement>
public typealias UploadID = Identifier<Noun.Upload>
public typealias MoveID = Identifier<Noun.Move>
public typealias PackUseID = Identifier<Noun.PackUse>
public typealias EffectJobID = Identifier<Noun.EffectJob>
public typealias PlanIssueID = Identifier<Noun.PlanIssue>
public typealias PlanActionID = Identifier<Noun.PlanAction>
public typealias RoundExceptionID = Identifier<Noun.RoundException>
public typealias PaperVersionID = Identifier<Noun.PaperVersion>
public typealias PaperScanID = Identifier<Noun.PaperScan>
public typealias DossierExportID = Identifier<Noun.DossierExport>
public typealias UnitActID = Identifier<Noun.UnitAct>
