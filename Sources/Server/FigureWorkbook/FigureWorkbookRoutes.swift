import Accreditation
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Workbook

/// Figures filled in outside of the system: a workbook out, and the same workbook in again.
struct FigureWorkbookRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.figureWorkbook(.any)) { _, context in
            try page(try await app.figureWorkbookVisit(context), context)
        }
        router.get(.figureWorkbookFile(.any)) { _, context in
            try await download(try await app.figureWorkbookVisit(context))
        }
        router.post(.figureWorkbook(.any)) { request, context in try await receive(request, context) }
        FigureImportRoutes(app: app).add(to: router)
    }

    private var largest: Int { min(FigureImportStore.largest, app.settings.uploadMegabytes * 1024 * 1024) }

    private func page(
        _ visit: FigureWorkbookVisit, problem: String? = nil, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            FigureWorkbookPage(visit, problem: problem, largest: largest), title: "Số liệu qua tệp Excel",
            breadcrumbs: visit.figuresBreadcrumbs, context, status: status)
    }

    private func download(_ visit: FigureWorkbookVisit) async throws -> Response {
        var typed: [FigurePlace: FigureValue] = [:]
        for (place, text) in visit.stored {
            typed[place] = visit.form.cells[place].flatMap { FigureValue(canonical: text, as: $0.kind) }
        }
        let written = visit.workbook.written(SchoolFigures(visit.form, typed: typed), stored: visit.stored)
        let name = "Số liệu \(visit.dossier.schoolYear) – \(visit.dossier.schoolName).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: ContentDisposition.header(fileName: name, isKept: true),
                .cacheControl: "private, no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: try written.xlsx())))
    }

    private func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.figureWorkbookKeeper(context)
        guard let file = try await file(in: request) else {
            return try page(visit, problem: "Hãy chọn tệp rồi bấm Xem trước.", context, status: .unprocessableContent)
        }
        do {
            _ = try visit.workbook.read(file.content)
        } catch {
            return try page(
                visit, problem: "“\(file.name)”: \(error.message)", context, status: .unprocessableContent)
        }
        let id = try await app.figureImports.keep(
            file.content, fileName: file.name, for: visit.dossier, by: visit.person)
        return .redirect(to: .figureImport(visit.dossier.id.uuid, id))
    }

    /// The file in the request; nil where none was chosen.
    private func file(in request: Request) async throws -> (name: String, content: [UInt8])? {
        guard var reader = MultipartReader(request) else { return nil }
        while let part = try await reader.nextPart() {
            guard let name = part.fileName, !name.isEmpty else { continue }
            var content: [UInt8] = []
            while let piece = try await reader.nextPiece() {
                guard content.count + piece.readableBytes <= largest else {
                    throw PageError.tooLarge(megabytes: largest / 1_048_576)
                }
                content.append(contentsOf: piece.readableBytesView)
            }
            return (name, content)
        }
        return nil
    }
}
