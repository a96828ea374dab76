import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// Choosing a password of one's own.
struct PasswordRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.password) { _, context in try page(FormValues(), try context.signedIn(), context) }
        router.post(.password) { _, context in try await change(context) }
    }

    private func change(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        var values = FormValues(context.form)
        check(context.form, person, &values)
        guard values.isValid else { return try page(values, person, context, status: .unprocessableContent) }
        let change = try await app.sessionStore.changePassword(
            from: context.form.raw("current-password"), to: context.form.raw("new-password"), login: person.login,
            as: person.id)
        switch change {
        case .changed(let token): return changed(token)
        case .wrongPassword: values.fail("current-password", "Mật khẩu hiện nay không đúng; hãy gõ lại.")
        case .unchanged: values.fail("new-password", "Mật khẩu mới phải khác mật khẩu hiện nay.")
        case .wait(let seconds):
            let time = SessionRoutes.duration(seconds)
            values.fail("current-password", "Mật khẩu vừa bị gõ sai nhiều lần; hãy đợi \(time) rồi thử lại.")
        }
        return try page(values, person, context, status: .unprocessableContent)
    }

    private func check(_ form: Form, _ person: SignedInPerson, _ values: inout FormValues) {
        let (current, new) = (form.raw("current-password"), form.raw("new-password"))
        if current.isEmpty { values.fail("current-password", "Hãy nhập mật khẩu hiện nay.") }
        if let problem = PasswordRules.problem(with: new, login: person.login) { values.fail("new-password", problem) }
        if new != form.raw("repeated-password") {
            values.fail("repeated-password", "Hai lần gõ mật khẩu mới không giống nhau; hãy gõ lại.")
        }
    }

    private func changed(_ token: SessionToken) -> Response {
        var response = Response.redirect(
            to: .start, notice: .success("Đã đổi mật khẩu. Các nơi đăng nhập khác đã được đăng xuất."))
        response.setCookie(SessionCookie.make(token, secure: app.settings.secureCookies))
        return response
    }

    private func page(
        _ values: FormValues, _ person: SignedInPerson, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(PasswordPage(values, person), title: "Đổi mật khẩu", context, status: status)
    }
}

extension Route {
    static let password: Route = ["mat-khau"]
}
