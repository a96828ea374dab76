import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Reminding schools that are behind, one by one or many at once.
struct ReminderRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.reminders) { request, context in
            let query = request.uri.queryParameters
            let filter = query["loc"].flatMap { ReminderFilter(rawValue: String($0)) } ?? .overdue
            let page = max(1, query["trang"].flatMap { Int($0) } ?? 1)
            return try await show(filter, page: page, FormValues(), [], context)
        }
        router.post(.reminders) { _, context in try await remind(context) }
    }

    private func show(
        _ filter: ReminderFilter, page: Int, _ values: FormValues, _ ticked: Set<UnitID>, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn()
        guard person.holds(.provinceOfficer, .districtOfficer) else { throw PageError.notFound }
        var asked = SchoolListFilter()
        asked.page = min(page, 10_000)
        filter.apply(to: &asked)
        let list = try await app.schoolLists.list(asked, today: try context.today, as: person.id)
        return try app.page(
            ReminderPage(list, filter, page: page, values, ticked), title: "Nhắc các trường",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Các trường", .schools)], context, status: status)
    }

    private func remind(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard person.holds(.provinceOfficer, .districtOfficer) else { throw PageError.notFound }
        let filter = ReminderFilter(rawValue: context.form["loc"]) ?? .overdue
        let chosen = context.form.all(ReminderPage.school).compactMap { UnitID($0) }
        var values = FormValues(context.form)
        let words = values[ReminderPage.words].trimmingCharacters(in: .whitespacesAndNewlines)
        if chosen.isEmpty { values.fail(ReminderPage.words, "Hãy đánh dấu ít nhất một trường.") }
        if words.isEmpty { values.fail(ReminderPage.words, "Hãy viết lời nhắc.") }
        if words.unicodeScalars.count > 2_000 { values.fail(ReminderPage.words, "Lời nhắc dài quá 2.000 ký tự.") }
        guard values.isValid else {
            return try await show(filter, page: 1, values, Set(chosen), context, status: .unprocessableContent)
        }
        let told = try await app.notices.remind(chosen, words, link: Route.start.path, as: person.id)
        let silent = chosen.count - told.schools
        let rest = silent > 0 ? " \(silent) trường chưa có tài khoản hiệu trưởng nên không ai nhận được." : ""
        return .redirect(
            to: Route.notices.with("hop", "da-gui"),
            notice: .success("Đã nhắc \(told.people) người ở \(told.schools) trường.\(rest)"))
    }
}

/// Which schools are behind.
enum ReminderFilter: String, CaseIterable {
    case overdue = "qua-han"
    case unopened = "chua-mo"
    case drafting = "dang-lam"
    case returned = "tra-lai"

    var title: String {
        switch self {
        case .overdue: "Quá hạn nộp"
        case .unopened: "Chưa mở hồ sơ"
        case .drafting: "Đang tự đánh giá"
        case .returned: "Trả lại chưa nộp lại"
        }
    }

    /// What is proposed to be written.
    var proposal: String {
        switch self {
        case .overdue: "Hồ sơ tự đánh giá của trường đã quá hạn nộp. Đề nghị nhà trường hoàn thành và nộp ngay."
        case .unopened: "Trường chưa mở hồ sơ tự đánh giá của năm học này. Đề nghị hiệu trưởng mở hồ sơ."
        case .drafting: "Đề nghị nhà trường hoàn thành hồ sơ tự đánh giá đúng hạn."
        case .returned: "Hồ sơ được trả lại để bổ sung chưa được nộp lại. Đề nghị nhà trường bổ sung và nộp."
        }
    }

    fileprivate func apply(to filter: inout SchoolListFilter) {
        switch self {
        case .overdue: filter.isOverdue = true
        case .unopened: filter.standing = .unopened
        case .drafting: filter.standing = .state(.drafting)
        case .returned: filter.standing = .state(.returned)
        }
    }
}
