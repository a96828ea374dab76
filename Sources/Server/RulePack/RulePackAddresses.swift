import Criteria

/// Addresses of the rules, which everybody who is signed in may read.
extension Route {
    /// All packs; `tim` searches them, `bo` only one of them.
    static let rulePacks: Route = ["quy-dinh"]

    /// One pack.
    static func rulePack(_ id: String) -> Route { ["quy-dinh", .text("pack", id)] }

    /// One criterion of a pack, or a group of its school-wide clauses.
    static func ruleCriterion(pack: String, code: String) -> Route {
        ["quy-dinh", .text("pack", pack), .text("code", code)]
    }

    /// The address of a node of a page: permanent identifiers are made of letters, digits, points and hyphens.
    func at(_ anchor: String) -> String { "\(path)#\(anchor)" }
}
