import Accreditation
import Documents
import Foundation

/// The ways out and in: a workbook to fill in, and sending it back.
struct FigureWorkbookPage: PageContent {
    static let template = "FigureWorkbook/workbook"

    let heading: String
    let downloadLink: String
    let tableCount: Int
    let upload: Upload?
    let closed: [ClosedView]
    /// Why the file that was just sent is not taken.
    let problem: String?

    /// The form for sending a file.
    struct Upload: Sendable {
        let uploadLink: String
        let limitNote: String
    }

    static let samples = [
        FigureWorkbookPage(
            heading: "Trường Tiểu học Hạ Vân, năm học 2024-2025", downloadLink: "/", tableCount: 8,
            upload: Upload(uploadLink: "/", limitNote: "Tệp .xlsx hoặc .csv, tối đa 5 MB."), closed: [.sample],
            problem: "Biểu này của trường khác.")
    ]
}

extension FigureWorkbookPage {
    init(_ visit: FigureWorkbookVisit, problem: String? = nil, largest: Int) {
        let dossier = visit.dossier
        heading = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        downloadLink = Route.figureWorkbookFile(dossier.id.uuid).path
        tableCount = visit.form.tables.count
        upload =
            dossier.allows(.enterFigures)
            ? Upload(
                uploadLink: Route.figureWorkbook(dossier.id.uuid).path,
                limitNote: "Tệp .xlsx, hoặc một trang tính lưu dạng .csv; tối đa \(FileSize.text(largest)).") : nil
        closed = dossier.closed([.enterFigures], visit.procedure)
        self.problem = problem
    }
}
