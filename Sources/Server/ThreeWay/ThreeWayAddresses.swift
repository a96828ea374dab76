import Foundation

extension Route {
    /// Every sheet read three ways, counted; `lan` asks for a handing in.
    static func threeWays(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "doi-chieu"] }

    /// A sheet read three ways; POST remarks on it.
    static func threeWay(_ dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "doi-chieu", .text("code", code)]
    }
}
