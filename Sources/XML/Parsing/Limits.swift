/// What a document may hold at most: a bigger one is refused before it costs time or memory.
public struct Limits: Sendable, Hashable {
    /// Bytes of one document.
    public var bytes: Int
    /// How deep elements may be nested.
    public var depth: Int
    /// How many elements there may be.
    public var elements: Int
    /// How many attributes a tag may have; libxml2 compares each with each, so that many cost minutes.
    public var attributes: Int
    /// How many problems are collected before reading stops.
    public var problems: Int

    public init(
        bytes: Int = 2 << 20, depth: Int = 64, elements: Int = 100_000, attributes: Int = 200, problems: Int = 200
    ) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
        self.problems = problems
    }

    /// 2 MiB, 64 levels, 100,000 elements, 200 attributes of a tag, 200 problems.
    public static let standard = Limits()
}
