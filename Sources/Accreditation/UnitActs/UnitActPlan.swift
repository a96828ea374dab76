public import Criteria

/// What an act would change, worked out before anything is written.
public struct UnitActPlan: Sendable, Hashable {
    public let kind: UnitActKind
    /// The day of effect.
    public let day: Day
    /// The lowest unit above all that is touched: who manages units there, or above, decides. Nil: the operator.
    public let authority: UnitID?
    /// In the order in which they are applied.
    public let parts: [UnitActPart]
    /// Why it cannot be done; empty where it can.
    public let problems: [UnitActProblem]
    /// The units as they stand afterwards.
    public let after: UnitTree

    /// Plans a change.
    ///
    /// - Parameters:
    ///   - tree: the units around those named.
    ///   - day: the day of effect.
    public init(_ change: UnitChange, in tree: UnitTree, from day: Day) {
        var planner = UnitActPlanner(before: tree, day: day)
        planner.plan(change)
        planner.check()
        kind = change.kind
        self.day = day
        parts = planner.parts
        problems = planner.problems
        after = planner.after
        authority = tree.authority(over: planner.places)
    }
}

/// Collects the parts of an act; `after` is the tree with those that stand already.
struct UnitActPlanner {
    let before: UnitTree
    let day: Day
    var after: UnitTree
    var parts: [UnitActPart] = []
    var problems: [UnitActProblem] = []

    init(before: UnitTree, day: Day) {
        self.before = before
        self.day = day
        after = before
    }

    mutating func add(_ part: UnitActPart) {
        parts.append(part)
        after.apply(part)
    }

    /// An open unit without a decision that waits; nil, with the problem, for any other.
    mutating func standing(_ id: UnitID) -> StandingUnit? {
        guard let unit = after[id] else {
            problems.append(.unknown)
            return nil
        }
        if unit.isClosed { problems.append(.closed(name: unit.unit.name)) }
        return unit.isClosed ? nil : unit
    }

    /// Moves a unit, and with it what it followed, so that its new managing body can read that.
    mutating func move(_ id: UnitID, to parent: UnitID) {
        for each in [id] + after.earlier(than: id) {
            guard let unit = after[each], unit.unit.parent != parent else { continue }
            add(.move(each, from: unit.unit.parent, to: parent))
        }
    }

    /// Above which units the parts stand: all of them together decide who may do it.
    var places: [UnitID?] {
        let opened = Set(parts.compactMap { if case .open(let new) = $0 { new.id } else { nil } })
        return parts.flatMap { part -> [UnitID?] in
            switch part {
            case .open(let new): [new.parent]
            case .move(_, let from, let to): opened.contains(to) ? [from] : [from, to]
            case .succeed(let id, let heir):
                opened.contains(heir)
                    ? [before[id]?.unit.parent] : [before[id]?.unit.parent, before[heir]?.unit.parent]
            default: opened.contains(part.unit) ? [] : [before[part.unit]?.unit.parent]
            }
        }
    }

    /// What holds for every act: the days, and that every unit hangs below an open one of a fitting kind.
    mutating func check() {
        for id in Set(parts.map(\.unit)).sorted(by: { $0.description < $1.description }) {
            guard let unit = before[id] else { continue }
            if let until = unit.waitsFor { problems.append(.waiting(name: unit.unit.name, until: until)) }
            if let last = unit.lastChange, last > day {
                problems.append(.changedLater(name: unit.unit.name, on: last))
            }
        }
        for part in parts {
            guard let unit = after[part.unit], let parent = unit.unit.parent.flatMap({ after[$0] }) else { continue }
            if parent.isClosed {
                problems.append(
                    before[parent.unit.id]?.isClosed == true
                        ? .closed(name: parent.unit.name) : .belowClosing(name: parent.unit.name))
            } else if !parent.unit.kind.takes(unit.unit.kind) {
                problems.append(.misplaced(name: unit.unit.name, above: parent.unit.name))
            }
        }
        var seen: Set<UnitActProblem> = []
        problems = problems.filter { seen.insert($0).inserted }
    }
}

extension Unit.Kind {
    /// Whether units of the other kind may stand directly below.
    public func takes(_ other: Unit.Kind) -> Bool {
        switch self {
        case .ministry, .school: false
        case .province: [.district, .commune, .school].contains(other)
        case .district: [.commune, .school].contains(other)
        case .commune: other == .school
        }
    }
}
