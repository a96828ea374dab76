import Accreditation
import Criteria
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Storage
import Workbook

/// Bringing certificates of the years before: the empty list, the file, what it would bring, taking it.
struct BringCertificatesRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.bringCertificates) { _, context in
            try page(try await province(context), FormValues(), context)
        }
        router.post(.bringCertificates) { request, context in try await receive(request, context) }
        router.get(.certificateForm) { _, context in
            let schools = try await schools(try await province(context).id, context)
            return .workbook(try CertificateListForm(schools).workbook.xlsx(), name: "mau-danh-sach-chung-nhan.xlsx")
        }
        router.get(.certificateDraft(.any)) { _, context in
            let draft = try await draft(context)
            return try preview(draft, try? await read(draft, context), context)
        }
        router.post(.certificateDraft(.any)) { _, context in try await accept(context) }
        router.post(.dropCertificateDraft(.any)) { _, context in
            let draft = try await draft(context)
            try await app.certificates.drop(draft.id, as: try context.signedIn().id)
            return .redirect(to: .bringCertificates, notice: .information("Đã bỏ tệp “\(draft.fileName)”."))
        }
    }

    private var largest: Int { min(CertificateDraft.largest, app.settings.uploadMegabytes * 1024 * 1024) }

    private func province(_ context: AppContext) async throws -> CertificateList.Place {
        guard let province = try await app.keptProvince(context) else { throw PageError.notFound }
        return province
    }

    private func draft(_ context: AppContext) async throws -> CertificateDraft {
        try await app.certificates.draft(try context.id("list"), as: try context.signedIn().id)
    }

    private func schools(_ unit: UnitID, _ context: AppContext) async throws -> [CertificateListFile.School] {
        try await app.certificates.schools(below: unit, as: try context.signedIn().id).map {
            CertificateListFile.School(id: $0.id, code: $0.code, name: $0.name, kind: $0.kind)
        }
    }

    private func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let sent = try await SentList(request, largest: largest)
        let province = try await province(context)
        var values = FormValues()
        guard let file = sent.file, !file.content.isEmpty else {
            values.fail("tep", "Hãy chọn tệp rồi bấm Xem trước.")
            return try page(province, values, context, status: .unprocessableContent)
        }
        let draft = CertificateDraft(
            id: UUID(), unit: province.id, fileName: String(file.name.prefix(200)), content: file.content)
        do {
            _ = try await read(draft, context)
        } catch let refusal as FigureWorkbookRefusal {
            values.fail("tep", "“\(draft.fileName)”: \(refusal.message)")
            return try page(province, values, context, status: .unprocessableContent)
        }
        try await app.certificates.keep(draft, as: try context.signedIn().id)
        return .redirect(to: .certificateDraft(draft.id))
    }

    private func read(_ draft: CertificateDraft, _ context: AppContext) async throws -> CertificateListFile {
        let person = try context.signedIn().id
        let reading = try app.registerReading(context)
        var filter = CertificateFilter()
        filter.page = nil
        let registered = try await app.certificates.register(filter, today: reading.today, as: person)
        return try CertificateListFile(
            draft.content, schools: try await schools(draft.unit, context), packs: reading.packs,
            registered: registered.certificates.map(\.certificate), today: reading.today)
    }

    private func accept(_ context: AppContext) async throws -> Response {
        let draft = try await draft(context)
        guard let file = try? await read(draft, context) else {
            return try preview(draft, nil, context, status: .unprocessableContent)
        }
        let taken = try await app.certificates.bring(draft, file.new, as: try context.signedIn().id)
        let text =
            taken == 0
            ? "Sổ đã có đủ các chứng nhận trong tệp; không có gì thay đổi." : "Đã đưa \(taken) chứng nhận vào sổ."
        return .redirect(to: .register, notice: taken == 0 ? .information(text) : .success(text))
    }

    private func page(
        _ province: CertificateList.Place, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            BringCertificatesPage(province, values, largest: largest), title: "Nhập chứng nhận đã cấp",
            breadcrumbs: BringCertificatesRoutes.breadcrumbs, context, status: status)
    }

    private func preview(
        _ draft: CertificateDraft, _ file: CertificateListFile?, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            CertificateDraftPage(draft, file), title: "Xem trước danh sách",
            breadcrumbs: BringCertificatesRoutes.breadcrumbs, context, status: status)
    }

    private static let breadcrumbs = [
        Breadcrumb("Bảng việc", .start), Breadcrumb("Sổ theo dõi công nhận", .register),
    ]
}
