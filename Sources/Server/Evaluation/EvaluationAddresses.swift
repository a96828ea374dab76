import Foundation

/// Addresses of external evaluation. Each evaluation is known by its dossier.
extension Route {
    /// Everything that waits for a team, is evaluated, or has an outcome.
    static let evaluations: Route = ["danh-gia-ngoai"]

    /// The province's smallest team (POST).
    static let teamSize: Route = ["danh-gia-ngoai", "so-nguoi-it-nhat"]

    /// One evaluation: team, sheets, how far it is.
    static func evaluation(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier)] }

    /// Forming or changing the team.
    static func team(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "doan"] }

    /// Who rates which criterion.
    static func sharing(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "phan-cong"] }

    /// A member's own sheet.
    static func evaluationSheet(_ dossier: UUID, _ code: String) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "tieu-chi", .text("code", code)]
    }

    /// Live saving of one field of a member's own sheet.
    static func evaluationField(_ dossier: UUID, _ code: String, _ field: String) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "tieu-chi", .text("code", code), "luu", .text("field", field)]
    }

    /// Members' ratings side by side, and the team's.
    static func settlement(_ dossier: UUID, _ code: String) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "tieu-chi", .text("code", code), "thong-nhat"]
    }

    /// The leader's conclusion.
    static func conclusion(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "ket-luan"] }

    /// What the team found and the province decided; recording it (POST).
    static func outcome(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "ket-qua"] }

    /// What the team found, with its proof, as a file.
    static func outcomeFile(_ dossier: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "ket-qua.json"]
    }

    /// Why the outcome is what it is.
    static func outcomeProof(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "vi-sao"] }
}
