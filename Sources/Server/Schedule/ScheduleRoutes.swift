import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/lich`: the plan of a self-assessment as rows that feed the plan paper.
struct ScheduleRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.schedule(.any)) { _, context in try await show(context) }
        router.post(.schedule(.any)) { _, context in try await start(context) }
        router.post(.scheduleTaking(.any)) { _, context in try await take(context) }
        ScheduleRowRoutes(app: app).add(to: router)
        TaskSlipRoutes(app: app).add(to: router)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let visit = try await app.scheduleVisit(context)
        let values = FormValues(["ngay-bat-dau": visit.schedule.startsOn?.vietnamese ?? ""])
        return try await page(visit, values, context)
    }

    private func page(
        _ visit: ScheduleVisit, _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var typed: [PaperListName: Int] = [:]
        if visit.isOpen, let form = visit.form {
            let material = try await app.papers.material(of: visit.dossier, under: visit.used, as: visit.person)
            for name in PaperListName.allCases {
                guard let part = form.part(listing: name) else { continue }
                typed[name] = part.rows(typed: material.text(at: .text(part.id), of: form.id)?.body ?? "").count
            }
        }
        return try app.page(
            SchedulePage(visit, typed: typed, values, today: try context.today), title: "Lịch tự đánh giá",
            breadcrumbs: visit.dossier.breadcrumbs, context, status: status)
    }

    private func start(_ context: AppContext) async throws -> Response {
        let visit = try await app.scheduleVisit(context)
        try visit.requireOpen(keeping: context.form)
        var values = FormValues(context.form)
        let day = values.day("ngay-bat-dau")
        if day == nil, values.isValid { values.fail("ngay-bat-dau", "Hãy ghi ngày đầu của tuần 1.") }
        guard values.isValid, let day else {
            return try await page(visit, values, context, status: .unprocessableContent)
        }
        do {
            try await app.schedules.start(
                on: day, in: visit.dossier, seen: Int(context.form["phien-ban"]) ?? 0, as: visit.person)
        } catch let stale as StaleWrite {
            let theirs = Day(iso: stale.theirs)?.vietnamese ?? stale.theirs
            values.fail(
                "ngay-bat-dau",
                "\(stale.theirsBy) vừa đổi ngày này thành \(theirs). Hãy mở lại trang rồi quyết định.")
            return try await page(visit, values, context, status: .conflict)
        }
        return .redirect(to: visit.link, notice: .success("Đã lưu ngày bắt đầu \(day.vietnamese)."))
    }

    private func take(_ context: AppContext) async throws -> Response {
        let visit = try await app.scheduleVisit(context)
        try visit.requireOpen(keeping: context.form)
        let source = context.form["nguon"]
        var count = 0
        if let name = PaperListName(rawValue: source), let form = visit.form, let part = form.part(listing: name) {
            count = try await app.schedules.adopt(
                typedInto: part, of: form.id, in: visit.dossier, as: visit.person)
        } else if visit.schedule.rows.isEmpty, source == ScheduleTaking.calendar {
            let rows = visit.used.pack.sampleTimetable(of: visit.dossier.schoolYear, app.schoolYear)
            try await app.schedules.add(rows, in: visit.dossier, as: visit.person)
            count = rows.count
        } else if visit.schedule.rows.isEmpty, source == ScheduleTaking.lastYear, let id = visit.dossier.carriedFrom,
            let earlier = try await app.dossiers.dossier(id, as: visit.person)
        {
            count = try await app.schedules.copy(from: earlier, to: visit.dossier, as: visit.person)
        }
        let notice = count == 0 ? Notice.information("Không có dòng nào để lấy.") : .success("Đã lấy \(count) dòng.")
        return .redirect(to: visit.link, notice: notice)
    }
}
