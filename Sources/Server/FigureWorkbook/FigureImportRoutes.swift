import Accreditation
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// A file that was sent: what it would change, taking it, throwing it away.
struct FigureImportRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.figureImport(.any, .any)) { _, context in try await show(context) }
        router.post(.figureImport(.any, .any)) { _, context in try await accept(context) }
        router.post(.dropFigureImport(.any, .any)) { _, context in try await drop(context) }
    }

    private func opened(_ context: AppContext) async throws -> (FigureWorkbookVisit, FigureImport) {
        let visit = try await app.figureWorkbookKeeper(context)
        let file = try await app.figureImports.file(
            try context.id("import"), of: visit.dossier, as: visit.person)
        return (visit, file)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let (visit, file) = try await opened(context)
        let content: FigureImportPage
        do {
            content = FigureImportPage(try FigureImportReading(file, visit))
        } catch {
            content = FigureImportPage(file, visit, refusal: error)
        }
        return try page(content, visit, context)
    }

    private func page(
        _ content: FigureImportPage, _ visit: FigureWorkbookVisit, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            content, title: "Xem trước số liệu", breadcrumbs: visit.breadcrumbs, context, status: status)
    }

    private func accept(_ context: AppContext) async throws -> Response {
        let (visit, file) = try await opened(context)
        let read: FigureImportReading
        do {
            read = try FigureImportReading(file, visit)
        } catch {
            return try page(
                FigureImportPage(file, visit, refusal: error), visit, context, status: .unprocessableContent)
        }
        let reason = context.form["ly-do"]
        guard context.form["da-xem"] == read.shown else {
            let problem = "Số liệu trong hệ thống vừa thay đổi. Dưới đây là so sánh mới; hãy xem lại rồi nhận."
            return try page(
                FigureImportPage(read, problem: problem, reason: reason), visit, context, status: .conflict)
        }
        let changes = read.saved(taking: Set(context.form.all("lay-tu-tep")), reason: reason)
        let saving = try await FigureStore(app.database).save(
            changes, in: visit.dossier, from: .workbook, by: visit.person)
        guard saving.lackReason.isEmpty else {
            let problem =
                "Đã nhận \(saving.saved.count) ô. Còn \(saving.lackReason.count) ô do hồ sơ năm trước nhập: "
                + "hãy ghi lý do sửa rồi nhận tiếp."
            let now = try await app.figureWorkbookKeeper(context)
            return try page(
                FigureImportPage(try FigureImportReading(file, now), problem: problem, reason: reason), now, context,
                status: .unprocessableContent)
        }
        return try await finish(saving, file, visit)
    }

    private func finish(
        _ saving: FigureSaving, _ file: FigureImport, _ visit: FigureWorkbookVisit
    ) async throws -> Response {
        guard saving.stale.isEmpty else {
            return .redirect(
                to: .figureImport(visit.dossier.id.uuid, file.id),
                notice: .warning(
                    "Đã nhận \(saving.saved.count) ô; \(saving.stale.count) ô vừa được người khác sửa, hãy xem lại."))
        }
        try await app.figureImports.remove(file.id, as: visit.person)
        return .redirect(
            to: .figureWorkbook(visit.dossier.id.uuid),
            notice: .success("Đã nhận \(saving.saved.count) ô số liệu từ “\(file.fileName)”."))
    }

    private func drop(_ context: AppContext) async throws -> Response {
        let (visit, file) = try await opened(context)
        try await app.figureImports.remove(file.id, as: visit.person)
        return .redirect(
            to: .figureWorkbook(visit.dossier.id.uuid), notice: .information("Đã bỏ tệp “\(file.fileName)”."))
    }
}
