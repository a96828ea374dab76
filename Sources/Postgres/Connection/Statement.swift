/// A query with the place that asked for it.
struct Statement: Sendable {
    let query: Query
    let place: Place
    /// Whether the connection keeps it prepared. BEGIN, COMMIT and the like are sent as they are.
    var isPrepared = true

    static func control(_ text: String, at place: Place) -> Statement {
        Statement(query: Query(unsafe: text), place: place, isPrepared: false)
    }
}
