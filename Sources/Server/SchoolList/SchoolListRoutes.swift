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
        let page = SchoolListPage(
            list, form, values, today: try context.today, warning: app.settings.deadlineWarningDays)
        return try app.page(
            page, title: "Các trường", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context, status: status)
    }

    private func setDeadline(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        let form = SchoolListForm(context.form)
        var values = FormValues(context.form)
        let chosen = context.form.all(SchoolListForm.chosen).compactMap { DossierID($0) }
        let typed = context.form[SchoolListForm.deadline]
        let day = Day(vietnamese: typed)
        if chosen.isEmpty { values.fail(SchoolListForm.deadline, "Hãy đánh dấu ít nhất một trường trong bảng.") }
        if let problem = Self.problem(typed, isWithdrawn: context.form[SchoolListForm.withdrawn] == "1") {
            values.fail(SchoolListForm.deadline, problem)
        }
        guard values.isValid else {
            return try await show(form.choosing(chosen), values, context, status: .unprocessableContent)
        }
        let count = try await app.schoolLists.setDeadline(day, of: chosen, as: person)
        guard count > 0 else { throw StorageError.refused }
        let rest = chosen.count - count
        let kept = rest > 0 ? " \(rest) hồ sơ khác giữ nguyên vì đã nộp hoặc không thuộc quyền của bạn." : ""
        let done = day.map { "Đã đặt hạn nộp \($0.vietnamese) cho" } ?? "Đã bỏ hạn nộp của"
        return .redirect(to: form.route, notice: .success("\(done) \(count) hồ sơ.\(kept)"))
    }

    /// An empty date takes a deadline away, but only together with the tick that says so.
    private static func problem(_ typed: String, isWithdrawn: Bool) -> String? {
        switch (typed.isEmpty, isWithdrawn) {
        case (true, true): nil
        case (true, false): "Hãy ghi ngày theo dạng ngày/tháng/năm. Muốn bỏ hạn nộp, hãy đánh dấu ô Bỏ hạn nộp."
        case (false, true): "Đã ghi ngày mà lại đánh dấu ô Bỏ hạn nộp: hãy xóa ngày hoặc bỏ dấu."
        case (false, false):
            Day(vietnamese: typed) == nil ? "Hãy ghi ngày theo dạng ngày/tháng/năm." : nil
        }
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
