/// A measure and the level that it stands in.
struct PlacedMeasure: Sendable, Hashable {
    /// The level's number.
    var level: Int
    /// The measure.
    var measure: Measure
}

extension Criterion {
    /// Every measure of the criterion, level by level.
    var placedMeasures: [PlacedMeasure] {
        levels.flatMap { level in
            level.indicators.flatMap(\.measures).map { PlacedMeasure(level: level.number, measure: $0) }
        }
    }
}

extension RulePack {
    /// Every measure of the pack in its order.
    var placedMeasures: [PlacedMeasure] { rated.flatMap(\.placedMeasures) }
}
