/// What the school needs for one level (Điều 7–22 of the 2018 circulars, Điều 5 khoản 3 of 57/2026).
public struct LevelRule: Sendable, Hashable {
    /// The level's number, from 1.
    public var level: Int
    /// The Vietnamese name, such as `Mức 1`.
    public var title: String
    /// All of these must hold.
    public var conditions: [LevelCondition]
    /// The article.
    public var citation: Citation
    /// Where it is written down.
    public var source: SourceLocation
}

/// One condition of a level rule.
public enum LevelCondition: Sendable, Hashable {
    /// Every criterion reaches the level; one that has no text there counts with its highest one.
    case everyCriterion(reaches: Int)
    /// Every mandatory criterion reaches the level.
    case everyMandatory(reaches: Int)
    /// At least so many of the criteria that are not mandatory reach the level.
    case others(atLeast: Int, reach: Int)
    /// The school has a lower level already.
    case schoolLevel(Int)
    /// Every clause of a school-wide group, such as `level-4`, is met.
    case everyClause(of: String)
}
