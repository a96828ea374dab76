/// A word that the circular gives a meaning of its own.
public struct Term: Sendable, Hashable {
    /// The word.
    public var name: String
    /// What it means, in Vietnamese.
    public var meaning: String
}

/// Places whose thresholds or wording differ between schools.
public struct Variation: Sendable, Hashable {
    /// A criterion, a level of it, or an indicator of that, as in `1.1`, `1.5/3` and `level-4/4/3`.
    public var places: [String]
    /// On what it depends, in Vietnamese.
    public var dependsOn: String
    /// How it differs, in Vietnamese.
    public var detail: String
    /// Where it is written down.
    public var source: SourceLocation
}
