/// A node with a permanent identifier, what it is and where it is written down.
struct PermanentNode: Sendable {
    var id: String
    var source: SourceLocation
    var kind: NodeKind
    /// The identifier of the node that it stands in; nil for standards, school-wide groups and deadlines.
    var parent: String?

    private init(_ kind: NodeKind, _ id: String, in parent: String? = nil, at source: SourceLocation) {
        self.kind = kind
        self.id = id
        self.parent = parent
        self.source = source
    }

    /// Every such node of a pack: standards, criteria and what is in them, entries of the calendar.
    static func all(in pack: RulePack) -> [PermanentNode] {
        pack.standards.map { PermanentNode(.standard, $0.id, at: $0.source) }
            + pack.standards.flatMap { standard in standard.criteria.flatMap { nodes(of: $0, in: standard.id) } }
            + pack.schoolWide.flatMap { nodes(of: $0, in: nil) }
            + pack.calendar.map { PermanentNode($0.kind, $0.id, at: $0.source) }
    }

    private static func nodes(of criterion: Criterion, in parent: String?) -> [PermanentNode] {
        let id = criterion.id
        return [PermanentNode(.criterion, id, in: parent, at: criterion.source)]
            + criterion.trackedFigures.map { PermanentNode(.trackedFigure, $0.id, in: id, at: criterion.source) }
            + criterion.levels.flatMap { level in
                [PermanentNode(.level, level.id, in: id, at: level.source)]
                    + level.indicators.flatMap { nodes(of: $0, in: level.id) }
            }
    }

    private static func nodes(of indicator: Indicator, in parent: String) -> [PermanentNode] {
        [PermanentNode(.indicator, indicator.id, in: parent, at: indicator.source)]
            + indicator.requirements.map { PermanentNode(.requirement, $0.id, in: indicator.id, at: $0.source) }
            + indicator.measures.map { PermanentNode(.measure, $0.id, in: indicator.id, at: $0.source) }
    }
}

extension CalendarEntry {
    fileprivate var kind: NodeKind {
        switch due {
        case .before: .before
        case .endOfFirstSemester: .endOfFirstSemester
        case .endOfYear: .endOfYear
        case .week: .week
        }
    }
}

extension RulePack {
    /// Every permanent identifier of the pack, in order.
    public var permanentIDs: [String] { PermanentNode.all(in: self).map(\.id) }
}
