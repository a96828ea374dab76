import Foundation

/// Addresses of the improvement plan as a document of its own.
extension Route {
    /// The plan; POST saves all of it and does what the pressed button says.
    static func plan(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "ke-hoach-cai-tien"] }

    /// POST saves one row: `issue-…`, `action-…`, `review-…` or `grounds`.
    static func planRow(dossier: UUID, place: String) -> Route {
        ["ho-so", .id("dossier", dossier), "ke-hoach-cai-tien", "dong", .text("place", place)]
    }

    /// POST says how far an action has come.
    static func planState(dossier: UUID, action: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "ke-hoach-cai-tien", "muc-do", .id("action", action)]
    }

    /// The plan as the official form, for printing.
    static func planPrint(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "ke-hoach-cai-tien", "ban-in"]
    }

    /// Who changed what.
    static func planHistory(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "ke-hoach-cai-tien", "lich-su"]
    }
}
