/// What an amendment made of nodes that it split or merged: dossiers' answers follow it.
public struct Succession: Sendable, Hashable {
    /// Permanent identifiers of the nodes that ended; several where they were merged.
    public var from: [String]
    /// Permanent identifiers of the nodes that took their place; several where one was split.
    public var to: [String]

    public init(from: [String], to: [String]) {
        self.from = from
        self.to = to
    }
}

/// An amendment as the amended pack remembers it, so that its files alone tell where its nodes come from.
public struct PackAmendment: Sendable, Hashable {
    /// The amendment's identifier.
    public var id: String
    /// The number of the legal text.
    public var number: String
    /// Its title, in Vietnamese.
    public var title: String
    /// The first day in force.
    public var from: Day
    /// The pack that it changed, and that pack's hash.
    public var base: String
    public var baseHash: String
    /// The article.
    public var citation: Citation
    /// Nodes that it split or merged.
    public var successions: [Succession]

    public init(
        id: String, number: String, title: String, from: Day, base: String, baseHash: String, citation: Citation,
        successions: [Succession]
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.from = from
        self.base = base
        self.baseHash = baseHash
        self.citation = citation
        self.successions = successions
    }
}

/// The way of permanent identifiers from one pack to another.
///
/// A node keeps its identifier through every amendment, unless it is split, merged or withdrawn. Between packs that
/// do not descend from one another only equal identifiers belong together.
public struct Lineage: Sendable {
    private let steps: [[Succession]]
    private let known: Set<String>

    /// The way between two packs, in whichever direction an amendment led.
    public init(from: RulePack, to: RulePack) {
        let (before, after) = (from.circular.amendments, to.circular.amendments)
        if after.isExtension(of: before) {
            steps = after.dropFirst(before.count).map(\.successions)
        } else if before.isExtension(of: after) {
            steps = before.dropFirst(after.count).reversed().map { $0.successions.map(\.reversed) }
        } else {
            steps = []
        }
        known = Set(to.permanentIDs)
    }

    /// Identifiers of what a node became, in order; empty where it was withdrawn.
    public func successors(of id: String) -> [String] {
        let reached = steps.reduce([id]) { ids, successions in
            ids.flatMap { id in
                let next = successions.filter { $0.from.contains(id) }.flatMap(\.to)
                return next.isEmpty ? [id] : next
            }
        }
        return reached.filter(known.contains).uniqued
    }
}

extension [PackAmendment] {
    /// Whether the list begins with all of another one.
    fileprivate func isExtension(of other: [PackAmendment]) -> Bool {
        count >= other.count && zip(self, other).allSatisfy { $0.id == $1.id && $0.baseHash == $1.baseHash }
    }
}

extension Succession {
    fileprivate var reversed: Succession { Succession(from: to, to: from) }
}

extension Sequence where Element: Hashable {
    /// Each element once, at its first place.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
