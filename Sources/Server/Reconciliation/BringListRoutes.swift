import Accreditation
import Criteria
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Workbook

/// Bringing a list of figures: the empty list, the file, what it would bring, taking it.
struct BringListRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.bringList) { request, context in
            let visit = try await app.listVisit(UnitID(request.query["don-vi"]), context)
            return try page(visit, FormValues(["nam": String(visit.year.start)]), context)
        }
        router.post(.bringList) { request, context in try await receive(request, context) }
        router.get(.listForm) { request, context in try await form(request, context) }
        router.get(.listDraft(.any)) { _, context in
            let (draft, visit) = try await opened(context)
            return try preview(draft, visit, context)
        }
        router.post(.listDraft(.any)) { _, context in try await accept(context) }
        router.post(.dropListDraft(.any)) { _, context in
            let (draft, visit) = try await opened(context)
            try await app.reconciliation.drop(draft.id, as: visit.person)
            return .redirect(to: visit.listsRoute, notice: .information("Đã bỏ tệp “\(draft.fileName)”."))
        }
    }

    private var largest: Int { min(ListDraft.largest, app.settings.uploadMegabytes * 1024 * 1024) }

    private func page(
        _ visit: ListVisit, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            BringListPage(visit, values, largest: largest), title: "Đưa danh sách vào đối chiếu",
            breadcrumbs: visit.breadcrumbs, context, status: status)
    }

    private func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.listVisit(UnitID(request.query["don-vi"]), context)
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: "attachment; filename=\"mau-danh-sach-doi-chieu.xlsx\"",
                .cacheControl: "private, no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try FigureListForm(visit.schools).workbook.xlsx())))
    }

    private func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let sent = try await SentList(request, largest: largest)
        let visit = try await app.listVisit(UnitID(sent.fields["don-vi"] ?? ""), context)
        var values = FormValues(sent.fields)
        guard let draft = sent.draft(for: visit, today: try context.today, &values) else {
            return try page(visit, values, context, status: .unprocessableContent)
        }
        do {
            _ = try FigureListFile(draft.content, schools: visit.schools)
        } catch {
            values.fail("tep", "“\(draft.fileName)”: \(error.message)")
            return try page(visit, values, context, status: .unprocessableContent)
        }
        try await app.reconciliation.keep(draft, as: visit.person)
        return .redirect(to: .listDraft(draft.id))
    }

    private func opened(_ context: AppContext) async throws -> (ListDraft, ListVisit) {
        let draft = try await app.reconciliation.draft(try context.id("list"), as: try context.signedIn().id)
        return (draft, try await app.listVisit(draft.unit, context))
    }

    private func preview(
        _ draft: ListDraft, _ visit: ListVisit, problem: String? = nil, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let file = try? FigureListFile(draft.content, schools: visit.schools)
        return try app.page(
            ListDraftPage(draft, file, visit, problem: problem), title: "Xem trước danh sách",
            breadcrumbs: visit.breadcrumbs + [Breadcrumb("Đưa danh sách vào", visit.bringRoute)], context,
            status: status)
    }

    private func accept(_ context: AppContext) async throws -> Response {
        let (draft, visit) = try await opened(context)
        guard let file = try? FigureListFile(draft.content, schools: visit.schools), !file.entries.isEmpty else {
            return try preview(
                draft, visit, problem: "Tệp không có số liệu nào nhận được.", context, status: .unprocessableContent)
        }
        do {
            try await app.reconciliation.bring(draft, file.entries, as: visit.person)
        } catch StorageError.duplicate {
            return try preview(
                draft, visit, problem: "Đúng tệp này, của ngày này, đã được đưa vào rồi; không có gì thay đổi.",
                context,
                status: .conflict)
        }
        return .redirect(
            to: visit.listsRoute,
            notice: .success(
                "Đã đưa \(file.entries.count) số liệu vào đối chiếu. Số liệu của trường không bị thay đổi."))
    }
}
