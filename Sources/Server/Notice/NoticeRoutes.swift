import Accreditation
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// What somebody was told and told others; it stays, with the times of delivery and reading.
struct NoticeRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.notices) { request, context in
            let query = request.uri.queryParameters
            let page = max(1, query["trang"].flatMap { Int($0) } ?? 1)
            return try await show(isSent: query["hop"] == "da-gui", page: page, try await mailValues(context), context)
        }
        router.get(.notice(.any)) { _, context in
            let person = try context.signedIn().id
            let id = NoticeID(try context.id("notice"))
            guard let link = try await app.notices.open(id, as: person) else { throw PageError.notFound }
            return .redirect(toChecked: ReturnAddress.checked(link) ?? Route.notices.path)
        }
        router.post(.mailAddress) { _, context in try await setMail(context) }
        router.post(.readNotices) { _, context in
            try await app.notices.openAll(as: try context.signedIn().id)
            return .redirect(to: .notices, notice: .success("Đã ghi nhận bạn đã đọc mọi thông báo."))
        }
    }

    /// The stored address; nil where the system sends no e-mail.
    private func mailValues(_ context: AppContext) async throws -> FormValues? {
        guard app.settings.mail != nil else { return nil }
        let address = try await app.notices.mailAddress(of: try context.signedIn().id)
        return FormValues([NoticePage.MailForm.address: address ?? ""])
    }

    private func setMail(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn().id
        guard app.settings.mail != nil else { throw PageError.notFound }
        let typed = context.form[NoticePage.MailForm.address]
        guard typed.isEmpty || NoticeStore.isMailAddress(typed) else {
            var values = FormValues(context.form)
            values.fail(NoticePage.MailForm.address, "Địa chỉ này không đúng dạng ten@noi-nhan; hãy sửa lại.")
            return try await show(isSent: false, page: 1, values, context, status: .unprocessableContent)
        }
        try await app.notices.setMailAddress(typed.isEmpty ? nil : typed, of: person)
        let told = typed.isEmpty ? "Không gửi bản sao nữa." : "Bản sao thông báo sẽ gửi tới \(typed)."
        return .redirect(to: .notices, notice: .success(told))
    }

    private func show(
        isSent: Bool, page: Int, _ mail: FormValues?, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let found =
            isSent
            ? try await app.notices.sent(page: page, as: person)
            : try await app.notices.received(page: page, as: person)
        var content = NoticePage(found, isSent: isSent, page: page)
        content.mail = mail.map {
            NoticePage.MailForm(
                mailLink: Route.mailAddress.path,
                addressField: $0.field(
                    NoticePage.MailForm.address, "Gửi bản sao tới", hint: "Bỏ trống để không gửi."))
        }
        return try app.page(
            content, title: "Thông báo", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context, status: status)
    }
}

extension App {
    /// Notices to people.
    var notices: NoticeStore { NoticeStore(database) }
}
