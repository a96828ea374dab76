import Foundation

/// Addresses of a province's pool of evaluators.
extension Route {
    /// The pool.
    static let evaluators: Route = ["can-bo-danh-gia"]

    /// One evaluator's record; saving training and years (POST).
    static func evaluator(_ person: UUID) -> Route { ["can-bo-danh-gia", .id("person", person)] }

    /// One act on a record: `noi-cong-tac`, `ban`, `bo-ban`, `lien-quan`, `bo-lien-quan`.
    static func evaluatorAct(_ person: UUID, _ act: String) -> Route {
        ["can-bo-danh-gia", .id("person", person), .text("act", act)]
    }
}
