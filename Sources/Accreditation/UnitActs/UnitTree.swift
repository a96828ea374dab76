public import Criteria

/// A unit as it stands now, for planning what changes.
public struct StandingUnit: Sendable, Hashable {
    public var unit: Unit
    /// The kind of a school in the packs' words; nil for other units.
    public var schoolKind: String?
    public var isClosed: Bool
    /// The day of its latest dated change; nil where none is known.
    public var lastChange: Day?
    /// The day of effect of a decision about it that waits; nil where none does.
    public var waitsFor: Day?
    /// The units that followed it when it closed, the first one before all.
    public var heirs: [UnitID]

    public init(
        unit: Unit, schoolKind: String? = nil, isClosed: Bool = false, lastChange: Day? = nil, waitsFor: Day? = nil,
        heirs: [UnitID] = []
    ) {
        self.unit = unit
        self.schoolKind = schoolKind
        self.isClosed = isClosed
        self.lastChange = lastChange
        self.waitsFor = waitsFor
        self.heirs = heirs
    }
}

/// The units around those that an act is about: all above them, directly below them, and before and after them.
public struct UnitTree: Sendable, Hashable {
    /// By identity.
    public private(set) var units: [UnitID: StandingUnit]

    public init(_ units: some Sequence<StandingUnit>) {
        self.units = Dictionary(units.map { ($0.unit.id, $0) }) { first, _ in first }
    }

    /// One unit; nil where the tree does not hold it.
    public subscript(id: UnitID) -> StandingUnit? { units[id] }

    /// The units directly below one, by name.
    public func below(_ id: UnitID) -> [StandingUnit] {
        units.values.filter { $0.unit.parent == id }
            .sorted { ($0.unit.name, $0.unit.id.description) < ($1.unit.name, $1.unit.id.description) }
    }

    /// The unit and all above it, from below.
    public func line(from id: UnitID?) -> [UnitID] {
        var (line, next): ([UnitID], UnitID?) = ([], id)
        while let here = next, !line.contains(here) {
            line.append(here)
            next = units[here]?.unit.parent
        }
        return line
    }

    /// The lowest unit that stands in all of these lines; nil where only the operator is above all of them.
    public func authority(over places: [UnitID?]) -> UnitID? {
        guard let first = places.first else { return nil }
        let others = places.dropFirst().map { Set(line(from: $0)) }
        return line(from: first).first { candidate in others.allSatisfy { $0.contains(candidate) } }
    }

    /// Closed units that this one was the first to follow, and those that they had followed.
    public func earlier(than id: UnitID) -> [UnitID] {
        var (found, open): ([UnitID], [UnitID]) = ([], [id])
        while let next = open.popLast() {
            let before = units.values.filter { $0.isClosed && $0.heirs.first == next && !found.contains($0.unit.id) }
                .map(\.unit.id).sorted { $0.description < $1.description }
            found += before
            open += before
        }
        return found
    }

    /// The tree after a whole act. A unit that parted from one that goes on does not follow it.
    public mutating func apply(_ act: [UnitActPart]) {
        for part in act { apply(part) }
        for part in act {
            if case .succeed(let id, _) = part, units[id]?.isClosed == false { units[id]?.heirs = [] }
        }
    }

    /// The tree after a part of an act.
    public mutating func apply(_ part: UnitActPart) {
        switch part {
        case .open(let new):
            let unit = Unit(id: new.id, kind: new.kind, code: new.code, name: new.name, parent: new.parent)
            units[new.id] = StandingUnit(unit: unit, schoolKind: new.school?.kind)
        case .rename(let id, _, let name): units[id]?.unit.name = name
        case .recode(let id, _, let code): units[id]?.unit.code = code
        case .describe(let id, _, let kind): units[id]?.schoolKind = kind
        case .move(let id, _, let parent): units[id]?.unit.parent = parent
        case .close(let id): units[id]?.isClosed = true
        case .succeed(let id, let heir): units[id]?.heirs.append(heir)
        case .staff: break
        }
    }
}
