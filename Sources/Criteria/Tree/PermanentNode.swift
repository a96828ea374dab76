/// A node with a permanent identifier, and where it is written down.
struct PermanentNode: Sendable {
    var id: String
    var source: SourceLocation

    /// Every such node of a pack: standards, criteria and what is in them, entries of the calendar.
    static func all(in pack: RulePack) -> [PermanentNode] {
        pack.standards.map { PermanentNode(id: $0.id, source: $0.source) }
            + pack.rated.flatMap { [PermanentNode(id: $0.id, source: $0.source)] + inside($0) }
            + pack.calendar.map { PermanentNode(id: $0.id, source: $0.source) }
    }

    private static func inside(_ criterion: Criterion) -> [PermanentNode] {
        criterion.trackedFigures.map { PermanentNode(id: $0.id, source: criterion.source) }
            + criterion.levels.flatMap { level in
                [PermanentNode(id: level.id, source: level.source)] + level.indicators.flatMap(inside)
            }
    }

    private static func inside(_ indicator: Indicator) -> [PermanentNode] {
        [PermanentNode(id: indicator.id, source: indicator.source)]
            + indicator.requirements.map { PermanentNode(id: $0.id, source: $0.source) }
            + indicator.measures.map { PermanentNode(id: $0.id, source: $0.source) }
    }
}

extension RulePack {
    /// Every permanent identifier of the pack, in order.
    public var permanentIDs: [String] { PermanentNode.all(in: self).map(\.id) }
}
