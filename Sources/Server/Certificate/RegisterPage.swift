import Accreditation
import Criteria
import Storage

/// The register of recognitions.
struct RegisterPage: PageContent {
    static let template = "Certificate/register"

    let fileLink: String
    let publicLink: String
    let list: CertificateListView
    let keeping: Keeping?

    /// What only those who keep the register have.
    struct Keeping: Sendable {
        let bringLink: String
        let settingsLink: String
        let formSummary: FormSummary?
        let ending: FormField
        let lead: FormField
    }

    static let samples: [RegisterPage] = {
        var values = FormValues([:])
        values.fail("sap-het-han", "Hãy nhập số tháng.")
        return [RegisterPage(fileLink: "/", publicLink: "/", list: .sample, keeping: Keeping(values))]
    }()
}

extension RegisterPage.Keeping {
    init(_ values: FormValues) {
        bringLink = Route.bringCertificates.path
        settingsLink = Route.registerSettings.path
        formSummary = values.summary
        ending = values.field(
            "sap-het-han", "Báo sắp hết hạn trước (tháng)", hint: "Số tháng trước ngày hết hạn.", isRequired: true)
        lead = values.field(
            "dang-ky-lai", "Đăng ký lại trước khi hết hạn (tháng)",
            hint: "Chỉ dùng khi thông tư không quy định. Để trống nếu tỉnh chưa quy định.")
    }
}
