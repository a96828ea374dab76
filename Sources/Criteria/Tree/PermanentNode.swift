/// A node with a permanent identifier, what it is and where it is written down.
struct PermanentNode: Sendable {
    var id: String
    var source: SourceLocation
    var kind: NodeKind
    /// The identifier of the node that it stands in; nil for standards, school-wide groups and deadlines.
    var parent: String?

    /// Every such node of a pack: standards, criteria and what is in them, entries of the calendar.
    static func all(in pack: RulePack) -> [PermanentNode] {
        var nodes: [PermanentNode] = []
        visit(pack) { nodes.append(PermanentNode(id: $1, source: $3, kind: $0, parent: $2)) }
        return nodes
    }

    /// Takes kind, identifier, parent and place of one node.
    fileprivate typealias Visitor = (NodeKind, String, String?, SourceLocation) -> Void

    /// Goes through all nodes in order without making a value of each, for whoever needs less than all of it.
    fileprivate static func visit(_ pack: RulePack, _ see: Visitor) {
        for standard in pack.standards { see(.standard, standard.id, nil, standard.source) }
        for standard in pack.standards {
            for criterion in standard.criteria { visit(criterion, in: standard.id, see) }
        }
        for clause in pack.schoolWide { visit(clause, in: nil, see) }
        for entry in pack.calendar { see(entry.kind, entry.id, nil, entry.source) }
    }

    private static func visit(_ criterion: Criterion, in parent: String?, _ see: Visitor) {
        see(.criterion, criterion.id, parent, criterion.source)
        for figure in criterion.trackedFigures { see(.trackedFigure, figure.id, criterion.id, criterion.source) }
        for level in criterion.levels {
            see(.level, level.id, criterion.id, level.source)
            for indicator in level.indicators { visit(indicator, in: level.id, see) }
        }
    }

    private static func visit(_ indicator: Indicator, in parent: String, _ see: Visitor) {
        see(.indicator, indicator.id, parent, indicator.source)
        for requirement in indicator.requirements {
            see(.requirement, requirement.id, indicator.id, requirement.source)
        }
        for measure in indicator.measures { see(.measure, measure.id, indicator.id, measure.source) }
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
    public var permanentIDs: [String] {
        var ids: [String] = []
        PermanentNode.visit(self) { _, id, _, _ in ids.append(id) }
        return ids
    }
}
