import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/doi-chieu`: sheets read three ways; `lan` asks for a handing in. Officers remark on them there.
struct ThreeWayRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.threeWays(.any)) { request, context in try await overview(request, context) }
        router.get(.threeWay(.any, code: .any)) { request, context in
            try await show(request, context, FormValues(request.query))
        }
        router.post(.threeWay(.any, code: .any)) { request, context in try await remark(request, context) }
    }

    private func overview(_ request: Request, _ context: AppContext) async throws -> Response {
        let read = try await app.readContent(context, number: try request.uri.queryParameters.submissionNumber)
        let remarks = try await app.followedRemarks(of: read.dossier, as: try context.signedIn().id)
        return try app.page(
            ThreeWayOverviewPage(read, remarks), title: "Đối chiếu yêu cầu, câu viết, minh chứng",
            breadcrumbs: read.dossier.breadcrumbs, context)
    }

    private func show(
        _ request: Request, _ context: AppContext, _ values: FormValues, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reading = try await app.threeWayReading(request, context)
        let dossier = reading.read.dossier
        return try app.page(
            ThreeWayPage(reading, values), title: "Đối chiếu \(reading.pack.sheetName(reading.criterion))",
            breadcrumbs: dossier.breadcrumbs + [Breadcrumb("Đối chiếu", .threeWays(dossier.id.uuid))], context,
            status: status)
    }

    private func remark(_ request: Request, _ context: AppContext) async throws -> Response {
        let reading = try await app.threeWayReading(request, context)
        let dossier = reading.read.dossier
        guard let submission = reading.waiting else {
            throw Permission.isHeld(.review, by: dossier.roles)
                ? PageError.remarksClosed.keeping(context.form) : .notFound
        }
        let form = context.form
        var values = FormValues(form)
        let (due, anchor) = (Day(typed: form[RemarkNames.due]), reading.place.anchor(form[RemarkNames.place]))
        if form[RemarkNames.words].isEmpty { values.fail(RemarkNames.words, "Hãy viết nhận xét.") }
        if anchor == nil { values.fail(RemarkNames.place, "Câu đã chọn không có ở lần nộp này. Hãy chọn lại.") }
        if !form[RemarkNames.due].isEmpty, due == nil {
            values.fail(RemarkNames.due, "Hãy ghi hạn đủ ngày, tháng, năm.")
        }
        guard values.isValid, let anchor else {
            return try await show(request, context, values, status: .unprocessableContent)
        }
        do {
            try await app.remarks.add(
                RemarkID(form[RemarkNames.entry]) ?? RemarkID(), form[RemarkNames.words], until: due, about: anchor,
                on: reading.criterion.code, of: submission.id, in: dossier, as: reading.person)
        } catch let long as TextTooLong {
            throw PageError.textTooLong(long.longest).keeping(form)
        } catch StorageError.refused {
            throw PageError.remarksClosed.keeping(form)
        }
        return .redirect(
            toChecked: "\(reading.route(reading.criterion.code).path)#\(RemarkNames.section)",
            notice: .success("Đã ghi nhận xét. Nhà trường đọc được khi bạn ghi quyết định."))
    }
}

extension PageError {
    /// The handing in is decided on, or is not the last one.
    fileprivate static let remarksClosed = PageError.refused(
        "Lần nộp này không nhận nhận xét nữa",
        advice: "Chưa ghi gì. Hồ sơ đã có quyết định hoặc đã được nộp lại; hãy mở lại trang kiểm tra.")
}
