import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// One certificate: looking at it, writing down the number of its paper, withdrawing it.
struct CertificateRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.certificate(.any)) { _, context in
            let details = try await app.certificateDetails(context)
            let certificate = details.registered.certificate
            return try page(
                details, FormValues(["so-giay": certificate.paperNumber, "co-quan": certificate.issuedBy]), context)
        }
        router.post(.certificate(.any)) { _, context in try await describe(context) }
        router.post(.withdrawCertificate(.any)) { _, context in try await withdraw(context) }
    }

    private func describe(_ context: AppContext) async throws -> Response {
        let details = try await app.certificateDetails(context)
        guard details.mayKeep else { throw PageError.notFound }
        guard let version = Int(context.form["version"]) else { throw PageError.malformed }
        var values = FormValues(context.form)
        let (number, issuer) = (context.form["so-giay"], context.form["co-quan"])
        if number.unicodeScalars.count > 100 { values.fail("so-giay", "Số giấy dài quá 100 ký tự.") }
        if issuer.unicodeScalars.count > 200 { values.fail("co-quan", "Tên cơ quan dài quá 200 ký tự.") }
        guard values.isValid else { return try page(details, values, context, status: .unprocessableContent) }
        let id = details.registered.certificate.id
        try await app.certificates.describe(
            id, paperNumber: number, issuedBy: issuer, version: version, as: try context.signedIn().id)
        return .redirect(to: .certificate(id), notice: .success("Đã lưu."))
    }

    func page(
        _ details: CertificateDetails, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            CertificatePage(details, try app.registerReading(context), values), title: "Chứng nhận",
            breadcrumbs: [Breadcrumb("Bảng việc", .start), Breadcrumb("Sổ theo dõi công nhận", .register)], context,
            status: status)
    }
}

extension App {
    /// The certificate in the address, of a school with which the visitor has to do.
    func certificateDetails(_ context: AppContext) async throws -> CertificateDetails {
        try await certificates.details(try context.id("certificate"), as: try context.signedIn().id)
    }
}
