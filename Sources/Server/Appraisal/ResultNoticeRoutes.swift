import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The province tells the school the result of the appraisal; those concerned read it.
struct ResultNoticeRoutes {
    let app: App
    private static let longest = 20_000

    func add(to router: Router<AppContext>) {
        router.get(.resultNotice(.any)) { _, context in
            let reading = try await reading(context)
            return try page(reading, FormValues(["noi-dung": try await proposal(reading)]), context)
        }
        router.post(.resultNotice(.any)) { _, context in try await send(context) }
    }

    private func reading(_ context: AppContext) async throws -> AppraisalReading {
        let reading = try await app.appraisal(context, for: .readResultNotice)
        guard reading.appraisal.notice != nil || reading.dossier.allows(.sendResultNotice) else {
            throw PageError.notFound
        }
        return reading
    }

    /// What the notice says unless it is changed: the conclusion in words.
    private func proposal(_ reading: AppraisalReading) async throws -> String {
        guard reading.appraisal.notice == nil,
            let conclusion = try await app.conclusions.conclusion(of: reading.dossier.id, as: reading.person)
        else { return "" }
        let content = conclusion.content
        let result = ResultLines(level: content.level, grade: nil, degree: content.degree, reading.used.pack)
        let degree = result.degree.map { " Đạt chuẩn quốc gia: \($0)." } ?? ""
        let conditions = (content.conditions ?? []).map { "- \($0.title): \($0.holds ? "đáp ứng" : "không đáp ứng")." }
        return (["Kết quả thẩm định: \(result.level).\(degree)"] + conditions + [content.summary])
            .joined(separator: "\n")
    }

    private func send(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        try await app.require(.sendResultNotice, of: reading.dossier, keeping: context.form)
        guard reading.appraisal.notice == nil else {
            throw PageError.refused("Thông báo đã gửi", advice: "Thông báo đã gửi thì giữ nguyên.")
                .keeping(context.form)
        }
        var values = FormValues(context.form)
        let (number, text) = (context.form["so"], context.form["noi-dung"])
        if number.isEmpty || number.unicodeScalars.count > 100 {
            values.fail("so", "Hãy nhập số thông báo, tối đa 100 ký tự.")
        }
        let day = Day(typed: context.form["ngay"])
        if day == nil { values.fail("ngay", "Hãy nhập ngày thông báo theo dạng ngày/tháng/năm.") }
        if text.isEmpty { values.fail("noi-dung", "Hãy ghi nội dung thông báo.") }
        if text.unicodeScalars.count > Self.longest {
            values.fail("noi-dung", "Nội dung dài quá 20.000 ký tự; hãy rút gọn.")
        }
        guard values.isValid, let day else {
            return try page(reading, values, context, status: .unprocessableContent)
        }
        try await app.appraisals.notify(
            number: number, on: day, text, of: reading.dossier,
            telling: Telling(
                "\(reading.dossier.title): đã có thông báo kết quả thẩm định số \(number).",
                link: Route.resultNotice(reading.id).path), as: reading.person)
        return .redirect(
            to: .resultNotice(reading.id), notice: .success("Đã gửi thông báo kết quả cho nhà trường."))
    }

    private func page(
        _ reading: AppraisalReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            ResultNoticePage(reading, values), title: reading.form.notice, breadcrumbs: reading.breadcrumbs, context,
            status: status)
    }
}
