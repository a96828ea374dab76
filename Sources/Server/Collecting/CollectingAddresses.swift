import Foundation

/// Addresses of the plan for collecting evidence.
extension Route {
    /// What is wanted; `loc` narrows it.
    static func collecting(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "thu-thap"] }

    /// What the breakdown sheets propose; POST takes what is ticked.
    static func collectingProposals(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "thu-thap", "de-xuat"]
    }

    /// Adding a row.
    static func newCollectingRow(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "thu-thap", "them"] }

    /// Changing a row.
    static func collectingRow(_ dossier: UUID, _ row: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "thu-thap", "dong", .id("row", row)]
    }

    /// POST deletes a row.
    static func deleteCollectingRow(_ dossier: UUID, _ row: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "thu-thap", "dong", .id("row", row), "xoa"]
    }
}
