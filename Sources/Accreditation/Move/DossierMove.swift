public import struct Foundation.Date

/// The act of moving a dossier to another rule pack, or of taking such a move back.
public struct DossierMove: Sendable, Hashable {
    public let id: MoveID
    /// The pack that it left, by identifier and content hash.
    public let fromPack: String
    public let fromHash: String
    /// The pack under which it came.
    public let toPack: String
    public let toHash: String
    public let reason: String
    /// The act that this one takes back.
    public let undoes: MoveID?
    public let byName: String
    public let at: Date

    public init(
        id: MoveID, fromPack: String, fromHash: String, toPack: String, toHash: String, reason: String,
        undoes: MoveID?, byName: String, at: Date
    ) {
        self.id = id
        self.fromPack = fromPack
        self.fromHash = fromHash
        self.toPack = toPack
        self.toHash = toHash
        self.reason = reason
        self.undoes = undoes
        self.byName = byName
        self.at = at
    }
}

extension Sequence<DossierMove> {
    /// The act that can be taken back: the newest that neither takes back another nor was taken back.
    public var undoable: DossierMove? {
        let undone = Set(compactMap(\.undoes))
        return filter { $0.undoes == nil && !undone.contains($0.id) }.max { $0.at < $1.at }
    }
}
