public import Criteria

/// What a move to another pack does to a dossier's answers, item by item.
public struct MoveReport: Sendable, Hashable {
    /// An indicator that is another one now.
    public struct Item: Sendable, Hashable {
        /// The old address; nil for a new indicator.
        public let from: IndicatorPath?
        /// The new address; nil where there is none.
        public let to: IndicatorPath?
        /// Whether the dossier has a finding for it.
        public let isAnswered: Bool
    }

    /// How many indicators stand as they are.
    public var standing = 0
    /// Same words under another number.
    public var renumbered: [Item] = []
    /// Same indicator in other words; the answer stands.
    public var reworded: [Item] = []
    /// The answer goes along but has to be looked at again before it counts, because something was added.
    public var open: [Item] = []
    /// New indicators: nothing answers them yet.
    public var new: [Item] = []
    /// Withdrawn indicators: their answers are set aside.
    public var aside: [Item] = []

    /// Codes of criteria under the new pack on which somebody has to work.
    public var criteriaToWorkOn: Set<String> { Set((open + new).compactMap { $0.to?.criterion }) }

    /// - Parameter findings: the paths that have a finding, without schooling levels.
    public init(_ places: AnswerPlaces, findings: Set<IndicatorPath>) {
        var reached: Set<IndicatorPath> = []
        for path in places.old.indicatorPaths {
            let isAnswered = findings.contains(path)
            let found = places.indicators[path] ?? []
            if found.isEmpty { aside.append(Item(from: path, to: nil, isAnswered: isAnswered)) }
            for place in found {
                let isFirst = reached.insert(place.path).inserted
                add(place, Item(from: path, to: place.path, isAnswered: isAnswered), isFirst: isFirst)
            }
        }
        new = places.new.indicatorPaths.filter { !reached.contains($0) }.map {
            Item(from: nil, to: $0, isAnswered: false)
        }
    }

    private mutating func add(_ place: IndicatorPlace, _ item: Item, isFirst: Bool) {
        if !isFirst {
            aside.append(item)
        } else if place.isOpen {
            open.append(item)
        } else if place.isReworded {
            reworded.append(item)
        } else if item.from != item.to {
            renumbered.append(item)
        } else {
            standing += 1
        }
    }
}

extension RulePack {
    /// Every indicator in the pack's order.
    public var indicatorPaths: [IndicatorPath] {
        rated.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.map {
                    IndicatorPath(criterion: criterion.code, level: level.number, indicator: $0.code)
                }
            }
        }
    }
}
