import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// The schools that an officer manages, and setting their deadlines.
struct SchoolListRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.schools) { request, context in
            guard let asked = Form(encoded: request.uri.query ?? "") else { throw PageError.malformed }
            return try await show(SchoolListForm(asked), FormValues(), context)
        }
        router.post(.schools) { _, context in try await setDeadline(context) }
    }

    private func show(
        _ form: SchoolListForm, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let list = try await app.schoolLists.list(form.filter, today: try context.today, as: person)
        let page = SchoolListPage(list, form, values, today: try context.today)
        return try app.page(
            page, title: "Các trường", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context, status: status)
    }

    private func setDeadline(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let form = SchoolListForm(context.form)
        var values = FormValues(context.form)
        let chosen = context.form.all(SchoolListForm.chosen).compactMap { DossierID($0) }
        let day = Day(vietnamese: context.form[SchoolListForm.deadline])
        if chosen.isEmpty { values.fail(SchoolListForm.deadline, "Hãy đánh dấu ít nhất một trường trong bảng.") }
        if day == nil {
            values.fail(SchoolListForm.deadline, "Hãy ghi ngày theo dạng ngày/tháng/năm.")
        }
        guard values.isValid, let day else {
            return try await show(form.choosing(chosen), values, context, status: .unprocessableContent)
        }
        let count = try await app.schoolLists.setDeadline(day, of: chosen, as: person)
        guard count > 0 else { throw StorageError.refused }
        let rest = chosen.count - count
        let kept = rest > 0 ? " \(rest) hồ sơ khác giữ nguyên vì đã nộp hoặc không thuộc quyền của bạn." : ""
        return .redirect(
            to: form.route, notice: .success("Đã đặt hạn nộp \(day.vietnamese) cho \(count) hồ sơ.\(kept)"))
    }
}

extension App {
    /// The schools that officers manage.
    var schoolLists: SchoolListStore { SchoolListStore(database) }
}

extension Day {
    /// Reads day, month and year with slashes; nil for anything else.
    init?(vietnamese text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
