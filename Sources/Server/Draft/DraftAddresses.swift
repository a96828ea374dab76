import Foundation

/// Addresses of the team's draft.
extension Route {
    /// The draft, its answer and the replies.
    static func draft(_ dossier: UUID) -> Route { ["danh-gia-ngoai", .id("dossier", dossier), "du-thao"] }

    /// Sending it to the school (POST).
    static func sendDraft(_ dossier: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "du-thao", "gui"]
    }

    /// The school's answer (POST).
    static func answerDraft(_ dossier: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "du-thao", "tra-loi"]
    }

    /// Counting the school's silence (POST).
    static func draftSilence(_ dossier: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "du-thao", "het-han"]
    }

    /// The team's reply to one criterion (POST).
    static func draftReply(_ dossier: UUID) -> Route {
        ["danh-gia-ngoai", .id("dossier", dossier), "du-thao", "phan-hoi"]
    }

    /// Whether a province counts silence as agreement (POST).
    static let silenceSetting: Route = ["danh-gia-ngoai", "khong-tra-loi"]
}
