import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// A member writes the own opinion and hands it in.
struct OpinionRoutes {
    let app: App
    private static let longest = 20_000

    func add(to router: Router<AppContext>) {
        router.get(.opinion(.any)) { _, context in
            let reading = try await reading(context)
            return try page(reading, FormValues(reading.own?.draft.fields ?? [:]), context)
        }
        router.post(.opinion(.any)) { _, context in try await save(context) }
    }

    /// Only members have an opinion to write; those who left read what they handed in.
    private func reading(_ context: AppContext) async throws -> AppraisalReading {
        let reading = try await app.appraisal(context)
        guard reading.own != nil || (reading.isMember && reading.dossier.allows(.giveOpinion)) else {
            throw PageError.notFound
        }
        return reading
    }

    private func save(_ context: AppContext) async throws -> Response {
        let reading = try await reading(context)
        guard Permission.isHeld(.giveOpinion, by: reading.dossier.roles) else { throw PageError.notFound }
        guard reading.dossier.allows(.giveOpinion), reading.own?.handedInAt == nil else {
            throw PageError.refused(
                "Phiếu ý kiến đã đóng", advice: "Phiếu đã nộp, hoặc hội đồng đã họp, thì không sửa được nữa."
            ).keeping(context.form)
        }
        let isHandedIn = context.form["viec"] == "nop"
        let draft = OpinionDraft(context.form)
        var values = FormValues(context.form)
        check(draft, isHandedIn: isHandedIn, &values)
        guard values.isValid else { return try page(reading, values, context, status: .unprocessableContent) }
        do {
            try await app.appraisals.keep(
                draft, in: reading.dossier, under: reading.used, isHandedIn: isHandedIn,
                telling: Telling(
                    "\(reading.dossier.title): mọi thành viên đã nộp phiếu ý kiến; có thể họp hội đồng.",
                    link: Route.appraisal(reading.id).path), as: reading.person)
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(yours: draft.strengths, theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version)
            ).keeping(context.form)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError.keeping(context.form)
        }
        return isHandedIn
            ? .redirect(to: .appraisal(reading.id), notice: .success("Đã nộp phiếu ý kiến."))
            : .redirect(to: .opinion(reading.id), notice: .success("Đã lưu phiếu ý kiến."))
    }

    private func check(_ draft: OpinionDraft, isHandedIn: Bool, _ values: inout FormValues) {
        if isHandedIn, draft.proposal == nil { values.fail("de-nghi", "Hãy chọn một đề nghị trước khi nộp.") }
        if isHandedIn, draft.strengths.allSatisfy(\.isWhitespace) {
            values.fail("uu-diem", "Hãy ghi ưu điểm; nếu không có, ghi “Không có”.")
        }
        if isHandedIn, draft.lacks.allSatisfy(\.isWhitespace) {
            values.fail("han-che", "Hãy ghi hạn chế; nếu không có, ghi “Không có”.")
        }
        let texts = [("uu-diem", draft.strengths), ("han-che", draft.lacks), ("kien-nghi", draft.advice)]
        for (field, text) in texts where text.unicodeScalars.count > Self.longest {
            values.fail(field, "Phần này dài quá 20.000 ký tự; hãy rút gọn.")
        }
    }

    private func page(
        _ reading: AppraisalReading, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            OpinionPage(reading, values), title: reading.form.opinion, breadcrumbs: reading.breadcrumbs, context,
            status: status)
    }
}
