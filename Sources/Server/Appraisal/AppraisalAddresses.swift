import Foundation

/// Addresses of appraisals by a council. Each is known by its dossier.
extension Route {
    /// A province's size and shares of councils (POST).
    static let appraisalRule: Route = ["tham-dinh", "thiet-dat"]

    /// How far a council is: opinions, conditions, meeting, notice.
    static func appraisal(_ dossier: UUID) -> Route { ["tham-dinh", .id("dossier", dossier)] }

    /// A member's own opinion.
    static func opinion(_ dossier: UUID) -> Route { ["tham-dinh", .id("dossier", dossier), "phieu-y-kien"] }

    /// What the council found of a condition (POST).
    static func condition(_ dossier: UUID, _ fact: String) -> Route {
        ["tham-dinh", .id("dossier", dossier), "dieu-kien", .text("fact", fact)]
    }

    /// The minutes of the council's meeting.
    static func councilMinutes(_ dossier: UUID) -> Route { ["tham-dinh", .id("dossier", dossier), "bien-ban"] }

    /// What the school is told of the result.
    static func resultNotice(_ dossier: UUID) -> Route { ["tham-dinh", .id("dossier", dossier), "thong-bao"] }
}
