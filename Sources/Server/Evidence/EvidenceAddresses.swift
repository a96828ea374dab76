import Accreditation
import Foundation

/// Addresses of the register of evidence.
extension Route {
    /// Registering a piece.
    static func newEvidence(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "minh-chung", "moi"] }

    /// Searching, for scripts.
    static func evidenceSearch(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "minh-chung", "tim"] }

    /// Indicators said to be met that no piece serves.
    static func evidenceLacking(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", "con-thieu"]
    }

    /// One piece.
    static func evidence(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece)]
    }

    static func editEvidence(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "sua"]
    }

    static func withdrawEvidence(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "rut"]
    }

    static func restoreEvidence(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "dung-lai"]
    }

    /// The indicators that a piece serves: POST adds one.
    static func evidenceUses(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "chi-bao"]
    }

    /// POST takes a piece from an indicator.
    static func removeEvidenceUse(_ dossier: UUID, _ piece: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "minh-chung", .id("evidence", piece), "chi-bao", "bo"]
    }
}
