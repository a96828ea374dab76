/// Which criteria of two packs speak of the same matter.
public struct RelatedCriteria: Sendable, Hashable {
    /// The identifier of the newer pack.
    public var newer: String
    /// The identifier of the older pack.
    public var older: String
    /// True for a comparison that the ministry published, false for the reading of those who wrote the packs down.
    public var isOfficial: Bool
    /// What readers have to know, in Vietnamese.
    public var note: String
    /// Pairs in the order of the file.
    public var pairs: [Pair]
    /// Permanent identifiers of newer criteria without anything like them in the older pack.
    public var withoutPredecessor: [Place]
    /// Permanent identifiers of older criteria without anything like them in the newer pack.
    public var withoutSuccessor: [Place]
    /// Where it is written down.
    public var source: SourceLocation

    /// Two criteria that speak of the same matter.
    public struct Pair: Sendable, Hashable {
        /// The permanent identifier in the newer pack.
        public var newer: String
        /// The permanent identifier in the older pack.
        public var older: String
        /// How much of the older one.
        public var extent: Extent
        /// What they share, in Vietnamese; nil where it is all.
        public var about: String?
        /// Where it is written down.
        public var source: SourceLocation
    }

    /// How much of a criterion speaks of the matter.
    public enum Extent: String, Sendable, Hashable, CaseIterable {
        case main
        case part
    }

    /// A criterion and where it is named.
    public struct Place: Sendable, Hashable {
        public var criterion: String
        public var source: SourceLocation
    }
}

extension RelatedCriteria {
    /// The pairs of a criterion of one of the two packs; those in the main first.
    public func pairs(of criterion: String, in pack: String) -> [Pair] {
        let found = pairs.filter { pack == newer ? $0.newer == criterion : $0.older == criterion }
        return found.filter { $0.extent == .main } + found.filter { $0.extent == .part }
    }
}
