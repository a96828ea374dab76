import Foundation

/// Addresses of putting rule packs into use.
extension Route {
    /// Every pack, in use or not yet.
    static let packUses: Route = ["su-dung-quy-dinh"]

    /// One pack: what it changes, putting it into use; `so-voi` names the pack it is compared with by its hash.
    static func packUse(_ hash: String) -> Route { ["su-dung-quy-dinh", .text("hash", hash)] }
}
