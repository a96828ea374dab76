import Foundation

/// Addresses for filling figures in outside of the system.
extension Route {
    /// GET shows the ways out and in; POST takes a filled-in file.
    static func figureWorkbook(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "so-lieu", "tep"] }

    /// The workbook to fill in.
    static func figureWorkbookFile(_ dossier: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "so-lieu", "tep", "tai-ve"]
    }

    /// GET shows what a file that was sent would change; POST takes its figures.
    static func figureImport(_ dossier: UUID, _ file: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "so-lieu", "tep", "xem-truoc", .id("import", file)]
    }

    /// POST throws the file away.
    static func dropFigureImport(_ dossier: UUID, _ file: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "so-lieu", "tep", "xem-truoc", .id("import", file), "bo"]
    }
}
