public import struct Foundation.Date

/// The question what a pack would change for real dossiers, and how far its answer is.
public struct EffectJob: Sendable, Hashable {
    /// How far it is.
    public enum State: String, Sendable, Hashable {
        case waiting
        case running
        case finished
        case cancelled
        case failed
    }

    public let id: EffectJobID
    /// The province whose dossiers it is about; nil for the whole country.
    public let unit: UnitID?
    /// Content hashes of the pack that dossiers are under and of the one they would come under.
    public let fromHash: String
    public let toHash: String
    public let state: State
    /// Dossiers worked out, and how many there are.
    public let done: Int
    public let total: Int
    /// How many would have another level.
    public let changed: Int
    public let askedByName: String
    public let askedAt: Date
    public let finishedAt: Date?

    public init(
        id: EffectJobID, unit: UnitID?, fromHash: String, toHash: String, state: State, done: Int, total: Int,
        changed: Int, askedByName: String, askedAt: Date, finishedAt: Date?
    ) {
        self.id = id
        self.unit = unit
        self.fromHash = fromHash
        self.toHash = toHash
        self.state = state
        self.done = done
        self.total = total
        self.changed = changed
        self.askedByName = askedByName
        self.askedAt = askedAt
        self.finishedAt = finishedAt
    }

    /// Whether somebody works on it or will.
    public var isOpen: Bool { state == .waiting || state == .running }
}
