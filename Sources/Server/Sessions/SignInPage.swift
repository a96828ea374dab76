/// The form for signing in.
struct SignInPage: PageContent {
    static let template = "Sessions/sign-in"

    let link: String
    /// Where to go afterwards; nil for the start page.
    let target: String?
    let summary: FormSummary?
    let login: FormField
    let password: FormField

    static let samples: [SignInPage] = {
        var values = FormValues([ReturnAddress.name: "/ho-so"])
        values.fail("login", "Tên đăng nhập hoặc mật khẩu không đúng.")
        return [SignInPage(values)]
    }()
}

extension SignInPage {
    init(_ values: FormValues) {
        link = Route.signIn.path
        target = values[ReturnAddress.name].isEmpty ? nil : values[ReturnAddress.name]
        summary = values.summary
        login = values.field("login", "Tên đăng nhập", isRequired: true)
        password = values.field("password", "Mật khẩu", isRequired: true, isSecret: true)
    }
}
