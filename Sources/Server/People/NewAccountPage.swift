import Accreditation
import Hummingbird
import Storage

/// The form for a new account.
struct NewAccountPage: PageContent {
    static let template = "People/new"

    let link: String
    let summary: FormSummary?
    /// Makes sending the form twice make one account.
    let key: String
    let place: FormChoice
    let name: FormField
    let login: FormField
    let post: FormField
    let phone: FormField

    static let samples: [NewAccountPage] = {
        var values = FormValues()
        values.fail("ten", "Hãy nhập họ và tên.")
        return [
            NewAccountPage(
                values, [AccountUnit(id: nil, kind: nil, name: "", roles: [.operator, .provinceOfficer])])
        ]
    }()
}

extension NewAccountPage {
    init(_ values: FormValues, _ units: [AccountUnit]) {
        let options = NewAccountForm(units).places.map { ($0.value, $0.label) }
        link = Route.newAccount.path
        summary = values.summary
        key = values["tai-khoan"]
        place = values.choice("noi", "Đơn vị và vai trò", options: [("", "– Chọn –")] + options, isRequired: true)
        name = values.field("ten", "Họ và tên", isRequired: true)
        login = values.field("login", "Tên đăng nhập", hint: "Để trống thì hệ thống tự đặt, ví dụ lan.nt.")
        post = values.field("chuc-vu", "Chức vụ", hint: "Ví dụ: Phó hiệu trưởng, Tổ trưởng tổ 4-5.")
        phone = values.field("dien-thoai", "Điện thoại")
    }
}

/// A one-time password, shown once.
struct GivenPasswordPage: PageContent {
    static let template = "People/given"

    let slip: Slip
    let accountLink: String
    let newLink: String

    static let samples = [GivenPasswordPage(slip: .sample, accountLink: "/", newLink: "/")]
}

extension App {
    /// Shows a password that was just given; the page is not kept anywhere.
    func given(
        _ given: GivenPassword, to person: String, of place: String, _ context: AppContext
    ) throws -> Response {
        try page(
            GivenPasswordPage(
                slip: slip(for: person, of: place, given), accountLink: Route.account(given.person.uuid).path,
                newLink: Route.newAccount.path),
            title: "Mật khẩu dùng một lần", breadcrumbs: [Breadcrumb("Tài khoản", .accounts)], context)
    }
}
