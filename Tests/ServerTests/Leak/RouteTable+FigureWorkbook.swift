import Accreditation

@testable import Server

/// Addresses for filling figures in outside of the system.
extension RouteTable {
    private static let readers: Gate = .may([.readWorkings])
    private static let keepers: Gate = .may([.enterFigures])
    /// A file is its sender's, and the member has sent it.
    private static let sender: Gate = .may([.enterFigures], among: [.councilMember])

    /// Uploads of evidence and workbooks of figures.
    static let files: [RouteRule] = uploads + figureWorkbooks

    static let figureWorkbooks: [RouteRule] = [
        .get(readers) { .figureWorkbook($0.dossier) },
        .get(readers) { .figureWorkbookFile($0.dossier) },
        .post(keepers, { .figureWorkbook($0.dossier) }),
        .get(sender) { .figureImport($0.dossier, $0.upload) },
        .post(sender, { .figureImport($0.dossier, $0.upload) }) { _ in [("da-xem", "khong-co")] },
        .post(sender, { .dropFigureImport($0.dossier, $0.upload) }),
    ]
}
