import Foundation

/// Addresses of what was handed in; those of handing in itself stand with the dossier's hub.
extension Route {
    /// One handing in, for reading.
    static func submission(_ dossier: UUID, _ number: Int) -> Route {
        ["ho-so", .id("dossier", dossier), "lan-nop", .number("number", number)]
    }

    /// What changed between two handings in, or from one to the present (`tu`, `den`).
    static func changes(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "thay-doi"] }
}
