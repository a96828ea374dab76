import Foundation

/// Addresses of the papers of an evaluation's steps.
extension Route {
    /// All papers of an evaluation.
    static func stepPapers(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "giay-to"] }

    /// The own paper of a kind, or the team's; saving and handing it in (POST).
    static func stepPaper(_ dossier: UUID, _ paper: String) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "giay-to", .text("paper", paper)]
    }

    /// Live saving of one part.
    static func stepPaperPart(_ dossier: UUID, _ paper: String, _ part: String) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "giay-to", .text("paper", paper), "luu", .text("part", part)]
    }

    /// A member's own paper as others read it.
    static func memberPaper(_ dossier: UUID, _ paper: String, _ person: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "giay-to", .text("paper", paper), "cua", .id("person", person)]
    }
}
