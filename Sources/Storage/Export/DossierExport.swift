public import Accreditation
public import Foundation

/// An archive of a dossier that somebody asked for.
public struct DossierExport: Sendable, Hashable {
    /// How far it is.
    public enum State: String, Sendable, Hashable {
        case waiting, running, ready, failed
    }

    public let id: DossierExportID
    public let dossier: DossierID
    public let state: State
    /// Bytes that are in the archive, and those that will be; 0 before that is known.
    public let done: Int
    public let total: Int
    /// What went wrong, as a sentence; empty where nothing did.
    public let problem: String
    /// The finished archive in the file store.
    public let file: KeptFile?
    public let askedAt: Date
    public let finishedAt: Date?

    public init(
        id: DossierExportID, dossier: DossierID, state: State, done: Int, total: Int, problem: String,
        file: KeptFile?, askedAt: Date, finishedAt: Date?
    ) {
        self.id = id
        self.dossier = dossier
        self.state = state
        self.done = done
        self.total = total
        self.problem = problem
        self.file = file
        self.askedAt = askedAt
        self.finishedAt = finishedAt
    }

    /// Whether it is still being made.
    public var isOpen: Bool { state == .waiting || state == .running }
}
