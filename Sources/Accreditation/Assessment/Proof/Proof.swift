public import Criteria

/// Why something holds, does not hold, or is not known yet: a tree whose leaves are findings and facts.
public struct Proof: Sendable, Hashable {
    /// A Vietnamese sentence.
    public var statement: String
    /// Whether it holds; nil while that depends on what is not yet rated.
    public var holds: Bool?
    /// The place in the legal text: `điểm a khoản 1 Điều 7 Thông tư 17/2018/TT-BGDĐT`; nil where none says so.
    public var citation: String?
    /// What it rests on.
    public var children: [Proof]
    /// The finding, at a leaf that is one.
    public var leaf: Leaf?

    /// A finding as a leaf.
    public struct Leaf: Sendable, Hashable {
        /// The schooling level, where they are rated apart.
        public var schoolingLevel: String?
        /// The indicator.
        public var path: IndicatorPath
        /// What was found; nil for not yet rated.
        public var finding: Finding?
        /// Who, when, on which evidence; nil where nobody supplied it.
        public var record: FindingRecord?
    }

    init(_ statement: String, _ holds: Bool?, _ citation: String?, _ children: [Proof] = [], leaf: Leaf? = nil) {
        self.statement = statement
        self.holds = holds
        self.citation = citation
        self.children = children
        self.leaf = leaf
    }

    /// A statement that holds when all of its children do.
    static func all(_ statement: String, _ citation: String?, _ children: [Proof]) -> Proof {
        Proof(statement, Proof.conjunction(children.map(\.holds)), citation, children)
    }

    /// False if one is false, else nil if one is unknown, else true.
    static func conjunction(_ values: [Bool?]) -> Bool? {
        values.contains(false) ? false : values.contains(nil) ? nil : true
    }
}
