import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/tieu-chuan/…`: reading and writing the general assessment of one standard.
struct StandardRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.standard(dossier: .any, code: .any)) { _, context in try await show(context) }
        router.post(.standard(dossier: .any, code: .any)) { _, context in try await save(context) }
        router.post(.standardText(dossier: .any, code: .any, field: .any)) { _, context in
            try await saveText(context)
        }
        router.get(.standardHistory(dossier: .any, code: .any)) { request, context in
            try await history(request, context)
        }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let visit = try await app.standardVisit(context)
        let stored = try await texts(visit)
        let content = try await app.dossiers.content(of: visit.dossier, as: visit.person)
        let rated = Set(content.findings.byPath.keys.map(\.criterion))
        let codes = stored.values.flatMap { CodeRemarks.codes(in: $0.body, visit.pack.evidenceCode) }
        let register = try await app.sheets.register(codes, of: visit.dossier, as: visit.person)
        let result = try visit.used.assessment.compute(content.rated, facts: content.facts.facts)
        let page = StandardPage(visit, stored, result, rated: rated, register: register)
        return try app.page(
            page, title: "\(visit.form.title) \(visit.pack.shortName(of: visit.standard))",
            breadcrumbs: visit.dossier.breadcrumbs, context)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let visit = try await app.standardVisit(context)
        if let lock = visit.lock { throw lock.error(keeping: context.form) }
        let changes = try StandardForm(form: context.form, visit: visit, stored: try await texts(visit)).changes()
        var conflicts: [SheetConflictPage.Item] = []
        for change in changes {
            do {
                try await save(change.body, as: change.field, seen: change.seen, visit)
            } catch let stale as StaleWrite where stale.theirs != change.body {
                conflicts.append(.init(change, stale))
            } catch is StaleWrite {
                continue
            } catch let long as TextTooLong {
                throw PageError.textTooLong(long.longest).keeping(context.form)
            }
        }
        return try await answer(changes.count, conflicts, visit, context)
    }

    private func answer(
        _ changes: Int, _ conflicts: [SheetConflictPage.Item], _ visit: StandardVisit, _ context: AppContext
    ) async throws -> Response {
        guard conflicts.isEmpty else {
            let saved = changes - conflicts.count
            let page = SheetConflictPage(
                link: visit.link, packHash: visit.dossier.packHash, sheetName: "đánh giá chung",
                saved: saved > 0 ? "\(saved) thay đổi khác của bạn đã được lưu." : nil, conflicts: conflicts)
            return try app.page(
                page, title: "Hai bản khác nhau", breadcrumbs: visit.inner, context, status: .conflict)
        }
        if context.form["xac-nhan"] == "tat-ca" {
            let count = try await app.standardAssessments.confirm(
                visit.standard, in: visit.dossier, as: visit.person)
            return .redirect(
                toChecked: visit.link, notice: .success("Đã xác nhận \(count) mục chuyển từ năm trước."))
        }
        let notice = changes == 0 ? "Không có gì thay đổi." : "Đã lưu \(changes) thay đổi."
        return .redirect(toChecked: visit.link, notice: .success(notice))
    }

    private func saveText(_ context: AppContext) async throws -> Response {
        let visit = try await app.standardVisit(context)
        guard let field = visit.form.standardText(try context.text("field")) else { throw PageError.notFound }
        let save = try SaveRequest(context.form)
        let version = try await app.liveSave(save, lock: visit.lock) {
            try await self.save(save.value, as: field, seen: save.version, visit)
        }
        let codes = CodeRemarks.codes(in: save.value, visit.pack.evidenceCode)
        let register = try await app.sheets.register(codes, of: visit.dossier, as: visit.person)
        let remarks = SheetCodeRemarks(
            save.value, element: StandardNames.text(field), visit.pack, register: register)
        return try Response.json(
            SaveAnswer(
                version: version, savedAt: context.now,
                fragments: [remarks.element: try app.templates.render(remarks, with: "Sheet/remarks")]))
    }

    private func history(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.standardVisit(context)
        let events = try await DocumentHistoryStore(app.database).events(
            of: visit.standard, visit.form, in: visit.dossier, before: Int(request.query["truoc"]), as: visit.person)
        let page = SheetHistoryPage(
            events, heading: "Lịch sử \(visit.form.title.lowercased()) \(visit.pack.shortName(of: visit.standard))",
            backLink: visit.link,
            older: .standardHistory(dossier: visit.dossier.id.uuid, code: visit.standard.code), visit.pack)
        return try app.page(page, title: "Lịch sử đánh giá chung", breadcrumbs: visit.inner, context)
    }

    private func texts(_ visit: StandardVisit) async throws -> [String: StandardAssessmentStore.StoredText] {
        try await app.standardAssessments.texts(of: visit.standard, in: visit.dossier, as: visit.person)
    }

    @discardableResult
    private func save(_ text: String, as field: StandardText, seen version: Int, _ visit: StandardVisit) async throws
        -> Int
    {
        try await app.standardAssessments.save(
            text, as: field, of: visit.standard, in: visit.dossier, seen: version, by: visit.person)
    }
}

extension App {
    /// Runs one live save; what goes wrong is told with both texts where somebody was faster, and with the reason where
    /// nothing can be written now.
    func liveSave<Value: Sendable>(
        _ save: SaveRequest, lock: SheetLock?, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let stale as StaleWrite {
            throw PageError.stale(
                Conflict(yours: save.value, theirs: stale.theirs, theirsBy: stale.theirsBy, version: stale.version))
        } catch StorageError.refused {
            throw lock?.error(keeping: Form()) ?? PageError(storage: StorageError.refused) ?? .notFound
        } catch let long as TextTooLong {
            throw PageError.textTooLong(long.longest)
        }
    }
}
