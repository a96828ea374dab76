import Accreditation
import Criteria
import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Workbook

/// The register of recognitions, for those who have to do with schools and for everybody.
struct RegisterRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.publicCertificates) { request, context in try await showPublic(request, context) }
        router.get(.register) { request, context in try await show(request, context) }
        router.get(.registerFile) { request, context in try await download(request, context) }
        router.post(.registerSettings) { request, context in try await set(request, context) }
        CertificateRoutes(app: app).add(to: router)
        BringCertificatesRoutes(app: app).add(to: router)
    }

    private func showPublic(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = CertificateFilterForm(.publicCertificates, request.query)
        let reading = try app.registerReading(context)
        let list = try await app.certificates.published(form.filter, today: reading.today)
        return try app.page(
            PublicCertificatesPage(
                note: "Tính đến ngày \(reading.today.vietnamese).",
                list: CertificateListView(list, form, reading, isLinked: false)),
            title: "Trường đã được công nhận", context)
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let kept = try await app.keptProvince(context)
        var values: FormValues?
        if let kept {
            let settings = try await app.certificates.settings(for: kept.id, as: try context.signedIn().id)
            values = FormValues([
                "sap-het-han": String(settings.endingMonths), "dang-ky-lai": settings.leadMonths.map(String.init) ?? "",
            ])
        }
        return try await page(request, values, context)
    }

    private func page(
        _ request: Request, _ values: FormValues?, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.registerReader()
        let form = CertificateFilterForm(.register, request.query)
        let reading = try app.registerReading(context)
        let list = try await app.certificates.register(form.filter, today: reading.today, as: person.id)
        let content = RegisterPage(
            fileLink: form.route(.registerFile).path, publicLink: Route.publicCertificates.path,
            list: CertificateListView(list, form, reading, isLinked: true),
            keeping: values.map { RegisterPage.Keeping($0) })
        return try app.page(
            content, title: "Sổ theo dõi công nhận", breadcrumbs: [Breadcrumb("Bảng việc", .start)], context,
            status: status)
    }

    private func download(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.registerReader()
        let form = CertificateFilterForm(.register, request.query)
        let reading = try app.registerReading(context)
        let list = try await app.certificates.register(form.everything, today: reading.today, as: person.id)
        let filtered = form.fields.contains { !$0.value.isEmpty && $0.name != "trang" }
        let book = CertificateWorkbook(
            list.certificates.map { reading.cells($0) },
            note: "Tính đến ngày \(reading.today.vietnamese); \(list.total) chứng nhận"
                + (filtered ? ", đã lọc." : "."))
        return .workbook(try book.workbook.xlsx(), name: "so-theo-doi-cong-nhan-\(reading.today).xlsx")
    }

    private func set(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let kept = try await app.keptProvince(context) else { throw PageError.notFound }
        var values = FormValues(context.form)
        let ending = Int(context.form["sap-het-han"])
        if ending.map({ !(1...60).contains($0) }) ?? true {
            values.fail("sap-het-han", "Hãy nhập số tháng từ 1 đến 60.")
        }
        let typed = context.form["dang-ky-lai"]
        let lead = Int(typed)
        if !typed.isEmpty, lead.map({ !(1...60).contains($0) }) ?? true {
            values.fail("dang-ky-lai", "Hãy nhập số tháng từ 1 đến 60, hoặc để trống.")
        }
        guard values.isValid, let ending else {
            return try await page(request, values, context, status: .unprocessableContent)
        }
        try await app.certificates.set(
            RegisterSettings(endingMonths: ending, leadMonths: lead), of: kept.id, as: try context.signedIn().id)
        return .redirect(to: .register, notice: .success("Đã lưu cài đặt của sổ."))
    }
}

extension AppContext {
    /// Somebody who has to do with schools; anybody else finds nothing.
    fileprivate func registerReader() throws -> SignedInPerson {
        let person = try signedIn()
        guard
            person.holds(
                .provinceOfficer, .districtOfficer, .principal, .councilChair, .councilSecretary, .councilMember)
        else { throw PageError.notFound }
        return person
    }
}

extension App {
    /// The province whose register the visitor keeps; nil for others.
    func keptProvince(_ context: AppContext) async throws -> CertificateList.Place? {
        try await certificates.keptUnits(as: try context.signedIn().id).first
    }
}

extension RegisterReading {
    /// A line of the workbook: a text for each of its columns but the first.
    func cells(_ registered: RegisteredCertificate) -> [String] {
        let (certificate, terms) = (registered.certificate, terms(of: registered))
        return [
            registered.schoolCode, registered.school, certificate.schoolName, registered.unit, certificate.kind.title,
            String(certificate.rank), certificate.decision.number, certificate.decision.day.vietnamese,
            certificate.paperNumber, certificate.validUntil?.vietnamese ?? "", registered.standing(on: today).title,
            authority(of: certificate), basis(of: certificate), terms.renewal?.day.vietnamese ?? "",
            terms.higher?.day.vietnamese ?? "",
        ]
    }
}

extension Response {
    /// A workbook to be kept.
    static func workbook(_ bytes: [UInt8], name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "private, no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
