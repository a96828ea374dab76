import Foundation

/// Addresses below a dossier's council.
extension Route {
    /// Who sits in it.
    static func seats(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hoi-dong", "thanh-vien"] }

    /// What the circular says to seats that are not yet saved.
    static func seatsCheck(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hoi-dong", "doi-chieu"] }

    /// Making a working group.
    static func newGroup(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hoi-dong", "nhom-moi"] }

    /// One working group.
    static func group(_ dossier: UUID, _ group: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hoi-dong", "nhom", .id("group", group)]
    }

    /// Dissolving a working group.
    static func dissolveGroup(_ dossier: UUID, _ group: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hoi-dong", "nhom", .id("group", group), "giai-the"]
    }

    /// Who looks after which criterion.
    static func assignments(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "hoi-dong", "phan-cong"]
    }
}
