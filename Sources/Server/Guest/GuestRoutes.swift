import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Letting guests read a dossier, ending it, and seeing what they opened.
struct GuestRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.guests(.any)) { _, context in try await show(FormValues(), context) }
        router.post(.guests(.any)) { _, context in try await invite(context) }
        router.post(.endGuest(.any, .any)) { _, context in try await end(context) }
    }

    private func show(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .inviteGuest)
        let guests = try await app.guests.guests(of: dossier, as: try context.signedIn().id)
        return try app.page(
            GuestsPage(dossier, guests, values, today: try context.today), title: "Khách đọc hồ sơ",
            breadcrumbs: dossier.breadcrumbs, context, status: status)
    }

    private func invite(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .inviteGuest)
        var values = FormValues(context.form)
        let today = try context.today
        let (from, until) = (Day(vietnamese: context.form["tu-ngay"]), Day(vietnamese: context.form["den-ngay"]))
        if from == nil { values.fail("tu-ngay", "Hãy ghi ngày bắt đầu, ví dụ \(today.vietnamese).") }
        if until.map({ $0 < max(today, from ?? today) }) ?? true {
            values.fail("den-ngay", "Hãy ghi ngày cuối, từ ngày bắt đầu và từ hôm nay trở đi.")
        }
        if !(1...2_000).contains(context.form["ly-do"].count) { values.fail("ly-do", "Hãy ghi lý do.") }
        if context.form["dang-nhap"].isEmpty { values.fail("dang-nhap", "Hãy ghi tên đăng nhập của khách.") }
        guard values.isValid, let from, let until else {
            return try await show(values, context, status: .unprocessableContent)
        }
        let name = try await app.guests.invite(
            context.form["dang-nhap"], to: dossier, from: from, until: until, reason: context.form["ly-do"],
            as: try context.signedIn().id)
        guard let name else {
            values.fail(
                "dang-nhap", "Không có tài khoản đang mở với tên này. Hãy mở tài khoản trước, ở trang Tài khoản.")
            return try await show(values, context, status: .unprocessableContent)
        }
        return .redirect(
            to: .guests(dossier.id.uuid),
            notice: .success("\(name) đọc được hồ sơ này từ \(from.vietnamese) đến hết \(until.vietnamese)."))
    }

    private func end(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .inviteGuest)
        let ended = try await app.guests.end(
            GuestAccessID(try context.id("entry")), of: dossier.id, as: try context.signedIn().id)
        guard ended else { throw PageError.notFound }
        return .redirect(to: .guests(dossier.id.uuid), notice: .success("Đã dừng quyền đọc của khách."))
    }
}

extension App {
    /// Guests of dossiers.
    var guests: GuestStore { GuestStore(database) }
}

extension Route {
    /// The guests of a dossier.
    static func guests(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "khach"] }

    /// Ending a guest's access.
    static func endGuest(_ dossier: UUID, _ access: UUID) -> Route {
        ["ho-so", .id("dossier", dossier), "khach", .id("entry", access), "dung"]
    }
}
