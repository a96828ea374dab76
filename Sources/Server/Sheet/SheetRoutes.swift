import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chi/…`: reading a sheet, and saving all of it with one form.
struct SheetRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.criterion(dossier: .any, code: .any)) { _, context in try await show(context) }
        router.post(.criterion(dossier: .any, code: .any)) { _, context in try await save(context) }
        router.post(.approveSheet(dossier: .any, code: .any)) { _, context in try await approve(context) }
        router.get(.sheetForm(dossier: .any, code: .any)) { _, context in try await form(context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        var visit = try await app.sheetVisit(context)
        visit.guidance = try await app.guidance(
            for: visit.pack, visit.dossier, on: context.today, as: visit.person)
        let code = visit.criterion.code
        let returned = try await app.returnView(of: visit.dossier, visit.pack, only: code, as: visit.person)
        let sheet = try await app.sheet(visit)
        let page = SheetPage(
            sheet, visit, returned: returned, beside: try await app.surroundings(of: sheet, visit))
        return try app.page(
            page, title: visit.pack.sheetName(visit.criterion), breadcrumbs: visit.breadcrumbs, context)
    }

    private func form(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        let page = SheetFormPage(try await app.sheet(visit), visit)
        return try app.page(
            page, title: "Phiếu \(visit.pack.sheetName(visit.criterion))", breadcrumbs: visit.inner, context)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetWriter(context)
        let changes = try SheetForm(form: context.form, sheet: try await app.sheet(visit)).changes()
        let writer = SheetWriter(app: app, visit: visit)
        let conflicts = try await writer.write(changes, keeping: context.form)
        let outcome = try await writer.press(context.form)
        guard conflicts.isEmpty else {
            return try app.page(
                SheetConflictPage(conflicts, saved: changes.count - conflicts.count, visit),
                title: "Hai bản khác nhau", breadcrumbs: visit.inner, context, status: .conflict)
        }
        let done = changes.isEmpty ? "Không có gì thay đổi." : "Đã lưu \(changes.count) thay đổi."
        return .redirect(toChecked: outcome.path, notice: .success(outcome.notice ?? done))
    }

    private func approve(_ context: AppContext) async throws -> Response {
        let visit = try await app.sheetVisit(context)
        do {
            try await app.approvals.approve(
                visit.criterion.code, of: visit.dossier, seen: context.form["noi-dung"], as: visit.person)
        } catch is SheetChanged {
            throw PageError.refused(
                "Phiếu vừa có thay đổi",
                advice: "Chưa duyệt gì cả. Hãy tải lại phiếu, đọc phần vừa thay đổi rồi duyệt lại.")
        } catch StorageError.refused {
            throw PageError.refused(
                "Bạn không duyệt được phiếu này lúc này",
                advice: "Chỉ chủ tịch hội đồng duyệt phiếu, khi hồ sơ đang tự đánh giá hoặc tiêu chí được mở lại.")
        }
        return .redirect(
            to: .criterion(dossier: visit.dossier.id.uuid, code: visit.criterion.code),
            notice: .success("Đã duyệt phiếu \(visit.pack.sheetName(visit.criterion))."))
    }
}
