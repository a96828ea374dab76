/// What changes between two packs, item by item; nodes belong together by their permanent identifiers.
public struct PackDifference: Sendable, Hashable {
    /// What an item is about.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case standard
        case criterion
        case level
        case indicator
        case requirement
        case measure
        case figure
        case hint
        case rule
        case deadline
    }

    /// What happened to it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case same
        case reworded
        case renumbered
        case split
        case merged
        case withdrawn
        case new
    }

    /// One item.
    public struct Item: Sendable, Hashable {
        /// The permanent identifier; of a merger the new one, for rules the name of their part.
        public var id: String
        /// What it is about.
        public var part: Part
        /// What happened to it. An item that was reworded and renumbered counts as reworded.
        public var kind: Kind
        /// The printed address in the old pack, several with commas; nil for a new item and for rules.
        public var from: String?
        /// The same in the new pack; nil for a withdrawn item and for rules.
        public var to: String?
        /// What it said; nil for a new item.
        public var was: String?
        /// What it says; nil for a withdrawn item.
        public var now: String?
    }

    /// Every item: what the new pack has in its order, then what was withdrawn in the old order.
    public var items: [Item]

    /// Compares two packs.
    public init(from old: RulePack, to new: RulePack) {
        var comparison = PackComparison(old, new)
        items = comparison.items()
    }

    /// Every item but those that stayed as they were.
    public var changes: [Item] { items.filter { $0.kind != .same } }

    /// How many items there are of a kind.
    public func count(_ kind: Kind) -> Int { items.count { $0.kind == kind } }
}
