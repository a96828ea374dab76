import Foundation

/// Addresses of archives of a whole dossier, and of its lists as workbooks.
extension Route {
    /// Asking for an archive (POST), and what has become of it.
    static func wholeDossier(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "toan-bo"] }

    /// A finished archive.
    static func wholeDossierFile(_ dossier: UUID, _ export: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "toan-bo", .id("export", export), "tep"]
    }
}

extension Route {
    /// The results as a workbook.
    static func resultWorkbook(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "ket-qua.xlsx"] }

    /// The list of evidence as a workbook.
    static func evidenceWorkbook(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "danh-muc-minh-chung.xlsx"]
    }
}
