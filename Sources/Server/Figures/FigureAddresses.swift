import Foundation

/// Addresses of a school's figures.
extension Route {
    /// The form with the school's figures; POST saves all of it and does what the pressed button says.
    static func figures(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-lieu"] }

    /// Who changed which figure.
    static func figureHistory(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-lieu", "lich-su"] }

    /// POST saves some cells while they are typed.
    static func figureCells(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-lieu", "o"] }
}
