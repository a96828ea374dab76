/// The elements that amendments may add, by their names in the XML.
enum NodeKind: String, CaseIterable {
    case standard
    case criterion
    case level
    case indicator
    case requirement
    case measure
    case guidance
    case evidence
    case levelGuard = "guard"
    case trackedFigure = "tracked-figure"
    case condition
    case before
    case endOfFirstSemester = "end-of-first-semester"
    case endOfYear = "end-of-year"
    case week

    /// Whether its `id` is one of the permanent identifiers, which are never used twice.
    var isPermanent: Bool {
        switch self {
        case .guidance, .evidence, .levelGuard, .condition: false
        default: true
        }
    }

    /// Whether it is an entry of the calendar.
    var isDeadline: Bool {
        switch self {
        case .before, .endOfFirstSemester, .endOfYear, .week: true
        default: false
        }
    }

    /// Whether it only helps to understand a rule, so that a province may add it.
    var isHint: Bool { self == .guidance || self == .evidence }

    /// What it may be put into; empty for what has a fixed place in `circular.xml`.
    var parents: [NodeKind] {
        switch self {
        case .criterion: [.standard]
        case .level, .trackedFigure: [.criterion]
        case .indicator, .levelGuard: [.level]
        case .requirement, .measure, .guidance: [.indicator]
        case .evidence: [.indicator, .criterion]
        case .standard, .condition, .before, .endOfFirstSemester, .endOfYear, .week: []
        }
    }

    /// The part of `circular.xml` that holds it; nil for what is put into another node.
    var container: String? {
        switch self {
        case .standard: "standards"
        case .condition: "conditions"
        case .before, .endOfFirstSemester, .endOfYear, .week: "calendar"
        default: nil
        }
    }
}

extension PackNode {
    /// What the element is; nil for what amendments do not add.
    var kind: NodeKind? { NodeKind(rawValue: name) }

    /// Puts a node behind the last one of its kind, as the grammar orders them, and gives its index.
    mutating func append(_ node: PackNode) -> Int {
        let rank = PackNode.rank(of: node)
        let index = children.lastIndex { PackNode.rank(of: $0) <= rank }.map { $0 + 1 } ?? 0
        children.insert(node, at: index)
        return index
    }

    /// The order of elements inside a criterion, a level and an indicator.
    private static let order = ["level", "indicator", "requirement", "measure", "guidance", "guard", "tracked-figure"]

    private static func rank(of node: PackNode) -> Int { order.firstIndex(of: node.name) ?? order.count }
}
