import Accreditation
import Criteria
import Foundation

/// Addresses of one criterion's sheet; the sheet itself is `Route.criterion`.
extension Route {
    /// Every sheet of a dossier with its state.
    static func sheetList(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "tieu-chi"] }

    /// POST saves the finding of one indicator.
    static func finding(dossier: UUID, code: String, level: Int, indicator: String) -> Route {
        [
            "ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "chi-bao", .number("level", level),
            .text("indicator", indicator),
        ]
    }

    /// POST saves one text; `field` is written with hyphens: `present-1`.
    static func sheetText(dossier: UUID, code: String, field: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "van-ban", .text("field", field)]
    }

    /// POST saves one entry of the improvement plan; `clause` is `-` where the sheet has no clauses.
    static func improvement(dossier: UUID, code: String, clause: String, id: UUID) -> Route {
        [
            "ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "ke-hoach", .text("clause", clause),
            .id("entry", id),
        ]
    }

    /// Choosing evidence for one indicator; POST links a piece.
    static func sheetEvidence(dossier: UUID, code: String, level: Int, indicator: String) -> Route {
        [
            "ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "minh-chung", .number("level", level),
            .text("indicator", indicator),
        ]
    }

    /// POST takes a piece from an indicator.
    static func removeSheetEvidence(dossier: UUID, code: String, level: Int, indicator: String) -> Route {
        [
            "ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "minh-chung", .number("level", level),
            .text("indicator", indicator), "bo",
        ]
    }

    /// POST is the chair's approval.
    static func approveSheet(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "duyet"]
    }

    /// Who changed what.
    static func sheetHistory(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "lich-su"]
    }

    /// The sheet as the official form, for printing.
    static func sheetForm(dossier: UUID, code: String) -> Route {
        ["ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "phieu"]
    }
}
