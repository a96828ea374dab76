import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The one who leads keeps the minutes of the council's meeting; council and province read them.
struct CouncilMinutesRoutes {
    let app: App
    private static let longest = 50_000

    func add(to router: Router<AppContext>) {
        router.get(.councilMinutes(.any)) { _, context in
            let reading = try await reading(context)
            let everybody = Set(reading.appraisal.members.map(\.person.description))
            return try page(reading, FormValues(), present: everybody, context)
        }
        router.post(.councilMinutes(.any)) { _, context in try await hold(context) }
    }

    private func reading(_ context: AppContext) async throws -> AppraisalReading {
        let reading = try await app.appraisal(context, for: .readRatings)
        guard reading.appraisal.minutes != nil || reading.dossier.allows(.appraise) else { throw PageError.notFound }
        return reading
    }

    private func hold(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        try await app.require(.appraise, of: reading.dossier, keeping: context.form)
        let present = Set(context.form.all("co-mat"))
        var values = FormValues(context.form)
        guard let report = report(context.form, present, reading, &values) else {
            return try page(reading, values, present: present, context, status: .unprocessableContent)
        }
        do {
            let minutes = try await app.appraisals.hold(
                report, of: reading.dossier, under: reading.used,
                telling: Telling(
                    "\(reading.dossier.title): đã lập biên bản họp hội đồng thẩm định.",
                    link: Route.councilMinutes(reading.id).path), as: reading.person)
            let words = minutes.isCarried ? "đề nghị công nhận" : "không đề nghị công nhận"
            return .redirect(
                to: .councilMinutes(reading.id), notice: .success("Đã lập biên bản. Hội đồng \(words)."))
        } catch let refusal as AppraisalRefusal {
            let (field, words) = refusal.sentence(reading.used.pack)
            values.fail(field, words)
            return try page(reading, values, present: present, context, status: .unprocessableContent)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
    }

    private func report(
        _ form: Form, _ present: Set<String>, _ reading: AppraisalReading, _ values: inout FormValues
    ) -> MeetingReport? {
        let day = Day(typed: form["ngay"])
        if day == nil { values.fail("ngay", "Hãy nhập ngày họp theo dạng ngày/tháng/năm.") }
        if form["noi"].isEmpty { values.fail("noi", "Hãy ghi nơi họp.") }
        if form["dien-bien"].isEmpty { values.fail("dien-bien", "Hãy ghi diễn biến và kết luận của cuộc họp.") }
        if form["dien-bien"].unicodeScalars.count > Self.longest {
            values.fail("dien-bien", "Phần này dài quá 50.000 ký tự; hãy rút gọn.")
        }
        var votes: [Int] = []
        for field in ["dong-y", "khong-dong-y", "khong-y-kien"] {
            if let number = Int(form[field]), (0...1000).contains(number) {
                votes.append(number)
            } else {
                values.fail(field, "Hãy nhập số phiếu, ghi 0 nếu không có.")
            }
        }
        guard values.isValid, let day, votes.count == 3 else { return nil }
        let members = reading.appraisal.members.map(\.person)
        return MeetingReport(
            day: day, place: form["noi"], present: Set(members.filter { present.contains($0.description) }),
            course: form["dien-bien"], agreeing: votes[0], opposing: votes[1], abstaining: votes[2])
    }

    private func page(
        _ reading: AppraisalReading, _ values: FormValues, present: Set<String>, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            CouncilMinutesPage(reading, values, present: present), title: reading.form.minutes,
            breadcrumbs: reading.breadcrumbs, context, status: status)
    }
}
