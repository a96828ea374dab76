import Foundation

/// Addresses of a dossier's own pages.
extension Route {
    /// Opening a self-assessment.
    static let newDossier: Route = ["ho-so", "mo-moi"]

    /// The hub of a dossier, which leads to everything else.
    static func dossier(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier)] }

    /// The council, its groups and who looks after which criterion.
    static func council(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "hoi-dong"] }

    /// What recognitions ask for and findings do not tell.
    static func facts(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "thong-tin-truong"] }

    /// What was carried over from the year before and what was not.
    static func carriedOver(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "chuyen-tiep"] }
}

/// Addresses inside a dossier to which its hub leads.
extension Route {
    /// One criterion's sheet.
    static func criterion(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code)]
    }

    /// The store of evidence.
    static func evidenceList(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "minh-chung"] }

    /// The table of criteria and levels.
    static func result(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "ket-qua"] }

    /// Handing in.
    static func submit(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "nop"] }

    /// Everything that was handed in, newest first.
    static func submissions(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "lan-nop"] }

    /// What the managing body reads and decides.
    static func review(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "kiem-tra"] }
}
