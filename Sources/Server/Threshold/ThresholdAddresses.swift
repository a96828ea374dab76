import Foundation

/// Addresses of thresholds read off the figures.
extension Route {
    /// Every threshold of a dossier that names a figure; `loc` keeps those against the figures (`trai`) or those whose
    /// figures are missing (`thieu`), `lan` asks for a handing in.
    static func thresholds(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "nguong"] }

    /// POST saves the reason for a finding against the figures; `so-lieu` says which figures the page showed.
    static func figureReason(dossier: UUID, code: String, level: Int, indicator: String) -> Route {
        [
            "ho-so", .id("dossier", dossier), "tieu-chi", .text("code", code), "ly-do", .number("level", level),
            .text("indicator", indicator),
        ]
    }
}
