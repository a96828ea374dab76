import Foundation

/// Addresses of moving a dossier to another rule pack.
extension Route {
    /// Choosing the pack, seeing what it does to the answers, moving; `sang` names the pack by its hash.
    static func move(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "chuyen-bo"] }

    /// Taking the last move back.
    static func undoMove(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "chuyen-bo", "hoan-lai"] }

    /// Answers that moves set aside.
    static func asideAnswers(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "cau-tra-loi-rieng"] }
}
