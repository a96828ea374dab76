/// The page that a visitor sees instead of the one asked for.
struct ErrorPage: PageContent {
    static let template = "Errors/error"

    let title: String
    let advice: String
    let requestID: String
    let typed: [TypedField]
    let conflict: ConflictTexts?
    let signInLink: String?
    let startLink: String

    /// One field as it was typed, for copying.
    struct TypedField: Sendable {
        let name: String
        let text: String
    }

    /// Both texts of a stale write.
    struct ConflictTexts: Sendable {
        let yours: String
        let theirs: String
        let theirsBy: String
    }
}

extension ErrorPage {
    init(_ error: PageError, context: AppContext) {
        title = error.title
        advice = error.advice
        requestID = context.requestID
        let kept = error.keeping(context.form).typed.fields.filter { !Self.isHidden($0) }
        typed = kept.map { TypedField(name: $0.name, text: $0.value) }
        conflict = error.conflict.map { ConflictTexts(yours: $0.yours, theirs: $0.theirs, theirsBy: $0.theirsBy) }
        signInLink = error.needsSignIn ? Route.signIn.path : nil
        startLink = Route.start.path
    }

    /// Neither tokens nor passwords nor technical numbers are shown.
    private static func isHidden(_ field: Form.Field) -> Bool {
        let name = field.name.lowercased()
        return name.hasPrefix("_") || name.contains("password") || name.contains("mat-khau") || name == "version"
            || field.value.isEmpty
    }

    static let samples = [
        ErrorPage(
            title: "Nội dung này vừa được người khác sửa", advice: "Cả hai bản được giữ ở dưới.",
            requestID: "4f1c", typed: [TypedField(name: "mo-ta", text: "Trường có 24 lớp.")],
            conflict: ConflictTexts(yours: "Trường có 24 lớp.", theirs: "Trường có 25 lớp.", theirsBy: "Lê Thị Mận"),
            signInLink: "/dang-nhap", startLink: "/")
    ]
}
