/// A legal text that changes a rule pack from a day on, or a province's guidance beside one.
///
/// The base pack is never edited: applying the amendment yields another pack with files and a hash of its own.
public struct Amendment: Sendable, Hashable {
    /// The identifier, which is the folder's name.
    public var id: String
    /// Whose text it is.
    public var kind: Kind
    /// The identifier of the pack that it changes, perhaps one that an earlier amendment made.
    public var base: String
    /// The hash that the base must have; nil where any will do.
    public var baseHash: String?
    /// The title, in Vietnamese.
    public var title: String
    /// The number of the legal text.
    public var number: String
    /// The day it was signed.
    public var issued: Day
    /// The first day on which it is in force.
    public var from: Day
    /// The article that changes the base.
    public var citation: Citation
    /// Where the wording comes from.
    public var provenance: Provenance
    /// What changes, in the order in which it is done.
    public var operations: [AmendmentOperation]
    /// The entries of the calendar that it adds.
    public var deadlines: [CalendarEntry]
    /// Where it is written down.
    public var source: SourceLocation

    /// Whose text an amendment is.
    public enum Kind: Sendable, Hashable {
        /// The ministry's: it may change everything.
        case law
        /// A province's own guidance: it may add hints and deadlines only.
        case guidance(province: String)
    }

    /// The identifier of the pack that it yields: the base's, a plus sign, its own.
    public var packID: String { "\(base)+\(id)" }

    /// Permanent identifiers of the nodes that it brings along, in order.
    public var newIDs: [String] { operations.flatMap(\.newNodes).flatMap(\.permanentIDs) }
}

/// One change of a pack; nodes are named by their permanent identifiers.
public struct AmendmentOperation: Sendable, Hashable {
    /// What is done.
    public var action: Action
    /// Where it is written down.
    public var source: SourceLocation

    /// What is done.
    public enum Action: Sendable, Hashable {
        /// Puts a node into another one; nil for what has a fixed place in `circular.xml`.
        case add(PackNode, into: String?, at: Position)
        /// Gives a node other words or values.
        case replace(Replacement)
        /// Puts a whole rule of `circular.xml` in the place of the one there.
        case replaceRule(PackNode)
        /// Takes a node away with everything in it.
        case withdraw(String)
        /// Gives a node another printed code, perhaps at another place among its neighbours.
        case renumber(String, code: String, at: Position)
        /// Puts several nodes in the place of one.
        case split(String, into: [PackNode])
        /// Puts one node in the place of several.
        case merge([String], into: PackNode)
    }

    /// A place among the nodes of the same parent.
    public enum Position: Sendable, Hashable {
        /// Where it is; for a new node behind the last one of its kind.
        case unspecified
        /// Right before a node.
        case before(String)
        /// Right behind a node.
        case after(String)

        /// The neighbour's identifier.
        public var neighbour: String? {
            switch self {
            case .unspecified: nil
            case .before(let id), .after(let id): id
            }
        }
    }

    /// Other words or values for a node.
    public struct Replacement: Sendable, Hashable {
        /// The node.
        public var id: String
        /// Attributes and what they become.
        public var attributes: [PackAttribute]
        /// The new words; nil where they stay.
        public var text: String?
        /// Attributes that the node loses.
        public var without: [String]
    }
}

extension AmendmentOperation {
    /// Nodes that the operation brings along, whole.
    public var newNodes: [PackNode] {
        switch action {
        case .add(let node, _, _): [node]
        case .split(_, let pieces): pieces
        case .merge(_, let node): [node]
        case .replace, .replaceRule, .withdraw, .renumber: []
        }
    }

    /// Nodes that are gone afterwards.
    var endedIDs: [String] {
        switch action {
        case .withdraw(let id), .split(let id, _): [id]
        case .merge(let ids, _): ids
        case .add, .replace, .replaceRule, .renumber: []
        }
    }

    /// Nodes that have to be there before.
    var namedIDs: [String] {
        switch action {
        case .add(_, let parent, let place): [parent, place.neighbour].compactMap(\.self)
        case .replace(let replacement): [replacement.id]
        case .renumber(let id, _, let place): [id, place.neighbour].compactMap(\.self)
        case .replaceRule, .withdraw, .split, .merge: endedIDs
        }
    }
}
