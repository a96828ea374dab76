import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/cong-bo`: making the summary of the approved report public, and taking that back.
struct PublicationRoutes {
    let app: App
    /// The paper that is summed up.
    private static let report = "report"

    func add(to router: Router<AppContext>) {
        router.get(.publication(.any)) { _, context in try await show(context) }
        router.post(.publication(.any)) { _, context in try await publish(context) }
        router.post(.withdrawPublication(.any)) { _, context in try await withdraw(context) }
        PublicSummaryRoutes(app: app).add(to: router)
    }

    /// The newest approved report.
    private func latest(_ dossier: Dossier, _ person: PersonID) async throws -> PaperVersion? {
        try await app.papers.versions(of: dossier, as: person).filter { $0.paper == Self.report }
            .max { $0.number < $1.number }
    }

    /// What would be public; nil, with a sentence, where nothing can be.
    private func offer(
        _ version: PaperVersion?, _ dossier: Dossier, _ person: PersonID, words: String = ""
    ) async throws -> (summary: PublicSummary?, problem: String?) {
        guard let version else {
            return (
                nil,
                "Chưa có báo cáo tự đánh giá nào được duyệt, nên chưa có gì để công bố. "
                    + "Hiệu trưởng duyệt báo cáo ở trang Văn bản, giấy tờ."
            )
        }
        let used = try await app.rules(of: dossier)
        let kept = try await app.papers.state(of: version.id, in: dossier, as: person)
        guard kept.pack == used.printed.hash else {
            return (nil, "Báo cáo được duyệt theo bộ tiêu chí trước. Hãy duyệt lại báo cáo rồi công bố.")
        }
        let day = VietnameseTime.today(version.at)?.description ?? ""
        let summary = try PublicSummary(
            of: kept.state, under: used.printed, approvedOn: day, fileHash: version.pdf.hash, words: words)
        return (summary, nil)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        return try await page(dossier, FormValues(), context)
    }

    private func page(
        _ dossier: Dossier, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn().id
        let all = try await app.publications.publications(of: dossier, as: person)
        let version = try await latest(dossier, person)
        let (summary, problem) = try await offer(version, dossier, person)
        let open = all.first { $0.withdrawn == nil }
        let page = try PublicationPage(
            dossier, try await app.procedure(of: dossier), all, offered: summary, problem: problem,
            isNewer: open?.version != version?.id, values)
        return try app.page(
            page, title: "Công khai kết quả", breadcrumbs: dossier.breadcrumbs, context, status: status)
    }

    private func principalDossier(_ context: AppContext) async throws -> Dossier {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        guard dossier.allows(.publishReport) else {
            throw PageError.closed(.publishReport, of: dossier, try await app.procedure(of: dossier))
                .keeping(context.form)
        }
        return dossier
    }

    private func publish(_ context: AppContext) async throws -> Response {
        let dossier = try await principalDossier(context)
        let person = try context.signedIn().id
        var values = FormValues(context.form)
        values.limit("loi-nhan", "Lời nhắn", to: 5_000)
        let version = try await latest(dossier, person)
        let (seen, _) = try await offer(version, dossier, person)
        let (summary, problem) = try await offer(version, dossier, person, words: context.form["loi-nhan"])
        guard let version, let seen, let summary, try ContentHash.of(seen) == context.form["noi-dung"] else {
            let reason = problem ?? "Báo cáo vừa có bản duyệt khác. Hãy đọc lại nội dung rồi công bố."
            values.fail("loi-nhan", reason)
            return try await page(dossier, values, context, status: .conflict)
        }
        guard values.isValid else {
            return try await page(dossier, values, context, status: .unprocessableContent)
        }
        do {
            try await app.publications.publish(summary, of: version.id, in: dossier, as: person)
        } catch StorageError.duplicate {
            return .redirect(
                to: .publication(dossier.id.uuid), notice: .information("Kết quả đang được công khai rồi."))
        }
        return .redirect(
            to: .publication(dossier.id.uuid), notice: .success("Đã công khai tóm tắt báo cáo tự đánh giá."))
    }

    private func withdraw(_ context: AppContext) async throws -> Response {
        let dossier = try await principalDossier(context)
        var values = FormValues(context.form)
        let reason = context.form["ly-do"]
        if reason.isEmpty { values.fail("ly-do", "Hãy ghi lý do ngừng công khai.") }
        values.limit("ly-do", "Lý do", to: 2_000)
        guard values.isValid else {
            return try await page(dossier, values, context, status: .unprocessableContent)
        }
        do {
            try await app.publications.withdraw(dossier, reason: reason, as: try context.signedIn().id)
        } catch StorageError.refused {
            return .redirect(
                to: .publication(dossier.id.uuid), notice: .information("Kết quả không còn được công khai từ trước."))
        }
        return .redirect(to: .publication(dossier.id.uuid), notice: .success("Đã ngừng công khai."))
    }
}
