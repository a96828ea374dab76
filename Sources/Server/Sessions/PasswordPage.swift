import Accreditation

/// The form for choosing a password of one's own.
struct PasswordPage: PageContent {
    static let template = "Sessions/password"

    let link: String
    let login: String
    /// Why it has to be changed now; nil where it is the person's own wish.
    let reason: String?
    let rules: [String]
    let summary: FormSummary?
    let current: FormField
    let new: FormField
    let repeated: FormField

    static let samples: [PasswordPage] = {
        var values = FormValues()
        values.fail("new-password", "Mật khẩu cần ít nhất 10 ký tự; hãy gõ thêm.")
        return [PasswordPage(values, login: "ha.nt", mustChange: true)]
    }()
}

extension PasswordPage {
    init(_ values: FormValues, _ person: SignedInPerson) {
        self.init(values, login: person.login, mustChange: person.mustChangePassword)
    }

    fileprivate init(_ values: FormValues, login: String, mustChange: Bool) {
        link = Route.password.path
        self.login = login
        reason =
            mustChange
            ? "Mật khẩu bạn vừa dùng chỉ dùng được một lần. Hãy đặt mật khẩu của riêng bạn để tiếp tục." : nil
        rules = PasswordRules.sentences
        summary = values.summary
        current = values.field(
            "current-password", mustChange ? "Mật khẩu dùng một lần" : "Mật khẩu hiện nay", isRequired: true,
            isSecret: true)
        new = values.field("new-password", "Mật khẩu mới", isRequired: true, isSecret: true)
        repeated = values.field("repeated-password", "Gõ lại mật khẩu mới", isRequired: true, isSecret: true)
    }
}
