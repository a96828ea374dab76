import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Writing and changing minutes.
struct MeetingFormRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newMeeting(.any)) { _, context in try await showNew(context) }
        router.post(.newMeeting(.any)) { _, context in try await add(context) }
        router.get(.editMeeting(.any, .any)) { _, context in try await show(context) }
        router.post(.editMeeting(.any, .any)) { _, context in try await save(context) }
    }

    private func showNew(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        try visit.requireWriter(keeping: context.form)
        return try page(visit, nil, version: 0, visit.attendance(nil), FormValues(), context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let (visit, meeting) = try await openMeeting(context)
        return try page(
            visit, meeting, version: meeting.version, visit.attendance(meeting.minutes),
            MeetingForm.values(meeting.minutes), context)
    }

    private func openMeeting(_ context: AppContext) async throws -> (MeetingVisit, Meeting) {
        let visit = try await app.meetingVisit(context)
        let meeting = try app.meeting(visit, context)
        try visit.requireWriter(keeping: context.form)
        guard !meeting.isFrozen else {
            throw PageError.refused(
                "Biên bản đã được chủ tịch và thư ký ký",
                advice: "Nội dung đã ký giữ nguyên. Hãy lập bản đính chính và ghi lý do."
            ).keeping(context.form)
        }
        return (visit, meeting)
    }

    private func page(
        _ visit: MeetingVisit, _ meeting: Meeting?, version: Int, _ attendance: [MeetingMinutes.Attendance],
        _ values: FormValues, conflict: String? = nil, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let page = MeetingFormPage(
            visit, meeting, version: version, attendance: attendance, values, conflict: conflict)
        return try app.page(page, title: page.heading, breadcrumbs: visit.inner, context, status: status)
    }

    private func add(_ context: AppContext) async throws -> Response {
        let visit = try await app.meetingVisit(context)
        try visit.requireWriter(keeping: context.form)
        var values = FormValues(context.form)
        let minutes = MeetingForm.read(
            context.form, &values, attendance: visit.attendance(nil), rule: MeetingRule(visit.desk.pack.council))
        guard values.isValid else {
            return try page(
                visit, nil, version: 0, minutes.attendance, values, context, status: .unprocessableContent)
        }
        let id = MeetingID()
        try await app.meetings.add(minutes, as: id, in: visit.dossier, by: visit.person)
        return .redirect(to: .meeting(visit.dossier.id.uuid, id.uuid), notice: .success("Đã lưu biên bản."))
    }

    private func save(_ context: AppContext) async throws -> Response {
        let (visit, meeting) = try await openMeeting(context)
        var values = FormValues(context.form)
        let minutes = MeetingForm.read(
            context.form, &values, attendance: visit.attendance(meeting.minutes), rule: meeting.minutes.rule)
        let seen = Int(context.form["phien-ban"]) ?? 0
        guard values.isValid else {
            return try page(
                visit, meeting, version: seen, minutes.attendance, values, context, status: .unprocessableContent)
        }
        do {
            try await app.meetings.save(
                minutes, of: meeting.id, in: visit.dossier, seen: seen, by: visit.person)
        } catch let stale as StaleWrite {
            return try page(
                visit, meeting, version: stale.version, minutes.attendance, values,
                conflict: "\(stale.theirsBy) vừa lưu bản khác: \(meeting.minutes.digest).", context,
                status: .conflict)
        }
        return .redirect(to: .meeting(visit.dossier.id.uuid, meeting.id.uuid), notice: .success("Đã lưu biên bản."))
    }
}

extension MeetingMinutes {
    /// What stands in it, in a few words, for somebody who compares.
    fileprivate var digest: String {
        let votes = decisions.map { "“\($0.text)” (\($0.inFavour) đồng ý)" }.joined(separator: "; ")
        return "ngày \(day?.vietnamese ?? "chưa ghi"), có mặt \(present), nội dung “\(agenda)”, nghị quyết: \(votes)"
    }
}
