import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/hop`: the council's meetings with their minutes.
struct MeetingRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.meetings(.any)) { _, context in try await list(context) }
        router.get(.meeting(.any, .any)) { _, context in try await show(context) }
        router.post(.signMeeting(.any, .any)) { _, context in try await sign(context) }
        router.post(.correctMeeting(.any, .any)) { _, context in try await correct(context) }
        MeetingFormRoutes(app: app).add(to: router)
    }

    private func list(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        return try app.page(
            MeetingListPage(visit), title: "Họp hội đồng", breadcrumbs: visit.dossier.breadcrumbs, context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        return try page(visit, try app.meeting(visit, context), FormValues(), context)
    }

    private func page(
        _ visit: MeetingVisit, _ meeting: Meeting, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            MeetingPage(visit, meeting, values), title: meeting.title, breadcrumbs: visit.inner, context,
            status: status)
    }

    private func sign(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        let meeting = try app.meeting(visit, context)
        guard let seat = visit.seat else {
            throw PageError.refused(
                "Bạn không ký được biên bản này",
                advice: "Chủ tịch và thư ký hội đồng ký biên bản. Chưa có gì thay đổi.")
        }
        guard meeting.minutes.problems.isEmpty else {
            return try page(visit, meeting, FormValues(), context, status: .conflict)
        }
        do {
            try await app.meetings.sign(
                meeting.id, as: seat, seen: context.form["noi-dung"], in: visit.dossier, by: visit.person)
        } catch is ChangedMinutes {
            throw PageError.refused(
                "Biên bản vừa được sửa sau khi bạn mở trang này",
                advice: "Chưa ký gì. Hãy mở lại biên bản, đọc nội dung mới rồi ký.")
        }
        return .redirect(
            to: .meeting(visit.dossier.id.uuid, meeting.id.uuid), notice: .success("Đã ký biên bản."))
    }

    private func correct(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        let meeting = try app.meeting(visit, context)
        try visit.requireWriter(keeping: context.form)
        var values = FormValues(context.form)
        let reason = context.form["ly-do"]
        if reason.isEmpty { values.fail("ly-do", "Hãy ghi lý do đính chính.") }
        values.limit("ly-do", "Lý do", to: 2_000)
        guard values.isValid else {
            return try page(visit, meeting, values, context, status: .unprocessableContent)
        }
        guard meeting.isFrozen, visit.successor(of: meeting) == nil else {
            throw PageError.refused(
                "Biên bản này không đính chính được",
                advice: "Biên bản chưa ký thì sửa thẳng; biên bản đã đính chính thì đính chính bản mới nhất."
            ).keeping(context.form)
        }
        let edition = MeetingID()
        try await app.meetings.correct(
            meeting.id, as: edition, reason: reason, in: visit.dossier, by: visit.person)
        return .redirect(
            to: .editMeeting(visit.dossier.id.uuid, edition.uuid),
            notice: .success("Đã lập bản đính chính; hãy sửa nội dung rồi mời chủ tịch và thư ký ký."))
    }
}
