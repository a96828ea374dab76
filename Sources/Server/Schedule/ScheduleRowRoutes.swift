import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// Adding, changing and deleting rows of the plan.
struct ScheduleRowRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newScheduleRow(.any, list: .any)) { _, context in try await showNew(context) }
        router.post(.newScheduleRow(.any, list: .any)) { _, context in try await save(nil, context) }
        router.get(.scheduleRow(.any, .any)) { _, context in try await show(context) }
        router.post(.scheduleRow(.any, .any)) { _, context in
            try await save(ScheduleRowID(try context.id("row")), context)
        }
        router.post(.deleteScheduleRow(.any, .any)) { _, context in try await delete(context) }
    }

    private func openVisit(_ context: AppContext) async throws -> ScheduleVisit {
        let visit = try await app.scheduleVisit(context)
        try visit.requireOpen(keeping: context.form)
        return visit
    }

    private func row(_ id: ScheduleRowID?, _ visit: ScheduleVisit, _ context: AppContext) throws -> ScheduleRow {
        if let id {
            guard let row = visit.schedule.rows.first(where: { $0.id == id }) else { throw PageError.notFound }
            return row
        }
        guard let list = PaperListName(rawValue: try context.text("list")) else { throw PageError.notFound }
        return ScheduleRow(list: list, activity: "")
    }

    private func showNew(_ context: AppContext) async throws -> Response {
        let visit = try await openVisit(context)
        let row = try row(nil, visit, context)
        return try page(visit, row, ScheduleRowForm(visit).values(row), isNew: true, context)
    }

    private func show(_ context: AppContext) async throws -> Response {
        let visit = try await openVisit(context)
        let row = try row(ScheduleRowID(try context.id("row")), visit, context)
        return try page(visit, row, ScheduleRowForm(visit).values(row), isNew: false, context)
    }

    private func page(
        _ visit: ScheduleVisit, _ row: ScheduleRow, _ values: FormValues, isNew: Bool, conflict: String? = nil,
        _ context: AppContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let page = ScheduleRowForm(visit).page(row, values, isNew: isNew, conflict: conflict)
        return try app.page(page, title: page.heading, breadcrumbs: visit.inner, context, status: status)
    }

    private func save(_ id: ScheduleRowID?, _ context: AppContext) async throws -> Response {
        let visit = try await openVisit(context)
        var row = try row(id, visit, context)
        var values = FormValues(context.form)
        ScheduleRowForm(visit).read(context.form, &values, into: &row, today: try context.today)
        guard values.isValid else {
            return try page(visit, row, values, isNew: id == nil, context, status: .unprocessableContent)
        }
        do {
            if id == nil {
                try await app.schedules.add([row], in: visit.dossier, as: visit.person)
            } else {
                row.version = Int(context.form["phien-ban"]) ?? 0
                try await app.schedules.save(row, in: visit.dossier, as: visit.person)
            }
        } catch let stale as StaleWrite {
            row.version = stale.version
            let theirs = "\(stale.theirs) (\(stale.theirsBy))"
            return try page(visit, row, values, isNew: false, conflict: theirs, context, status: .conflict)
        }
        return .redirect(to: visit.link, notice: .success("Đã lưu “\(row.activity)”."))
    }

    private func delete(_ context: AppContext) async throws -> Response {
        let visit = try await openVisit(context)
        let row = try row(ScheduleRowID(try context.id("row")), visit, context)
        do {
            try await app.schedules.delete(
                row.id, in: visit.dossier, seen: Int(context.form["phien-ban"]) ?? 0, as: visit.person)
        } catch is StaleWrite {
            throw PageError.refused(
                "Người khác vừa sửa dòng này", advice: "Dòng chưa bị xóa. Hãy mở lại trang, xem bản mới rồi quyết định."
            )
        }
        return .redirect(to: visit.link, notice: .success("Đã xóa “\(row.activity)”."))
    }
}
