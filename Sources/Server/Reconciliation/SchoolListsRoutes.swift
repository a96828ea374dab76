import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/so-lieu-truong/…/doi-chieu`: how one school's figures stand to lists from elsewhere.
struct SchoolListsRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.schoolLists(.any)) { _, context in
            try page(try await app.schoolLists(context), FormValues(), context)
        }
        router.post(.schoolLists(.any)) { _, context in try await answer(context) }
        router.post(.takeOfficial(.any)) { _, context in try await takeOfficial(context) }
    }

    private func page(
        _ reading: SchoolListsReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let above = reading.access.isInside ? nil : Breadcrumb("Đối chiếu số liệu", .figureLists)
        return try app.page(
            SchoolListsPage(reading, values), title: "Đối chiếu số liệu – \(reading.access.name)",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), above].compactMap(\.self), context, status: status)
    }

    private func answer(_ context: AppContext) async throws -> Response {
        let reading = try await app.schoolLists(context)
        guard reading.mayAnswer else { throw PageError.notFound }
        var values = FormValues(context.form)
        let found = reading.figures.first {
            $0.list.uuidString.lowercased() == context.form["danh-sach"] && $0.key == context.form["khoa"]
        }
        guard let figure = found, figure.standing == .open, figure.seen == context.form.raw("da-xem") else {
            values.fail("ly-do", "Số liệu hoặc danh sách vừa thay đổi. Hãy xem lại rồi ghi lý do.")
            return try page(reading, values, context, status: .conflict)
        }
        let reason = values.reason("ly-do")
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        do {
            try await app.reconciliation.answer(figure, reason: reason, as: reading.person)
        } catch StorageError.duplicate {
            values.fail("ly-do", "Vừa có người khác ghi lý do cho chỗ này. Hãy xem lại.")
            return try page(try await app.schoolLists(context), values, context, status: .conflict)
        }
        return .redirect(
            to: .schoolLists(reading.access.school.uuid),
            notice: .success("Đã ghi lý do. Lý do chỉ đúng cho hai số này; số đổi thì chỗ lệch mở lại."))
    }

    private func takeOfficial(_ context: AppContext) async throws -> Response {
        let reading = try await app.schoolLists(context)
        guard reading.mayBring else { throw PageError.notFound }
        let school = reading.access.school
        guard let year = Int(context.form["nam"]).flatMap(context.year) else { throw PageError.malformed }
        let keys = reading.labels.figures.filter { $0.parts == [$0.key.description] }.map(\.key.description)
        let taken = try await app.reconciliation.takeOfficial(year, of: school, keys: keys, as: reading.person)
        let notice: Notice =
            taken > 0
            ? .success("Đã lấy \(taken) số liệu chính thức năm học \(year) để đối chiếu.")
            : .warning("Năm học \(year) chưa có bản chính thức, hoặc bản mới nhất đã được lấy rồi.")
        return .redirect(to: .schoolLists(school.uuid), notice: notice)
    }
}
