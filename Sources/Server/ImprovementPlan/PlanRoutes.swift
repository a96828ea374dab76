import Accreditation
import Criteria
import Foundation
import Hummingbird
import Storage

/// `/ho-so/…/ke-hoach-cai-tien`: the improvement plan as a document of its own.
struct PlanRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.plan(.any)) { _, context in try await show(context) }
        router.post(.plan(.any)) { _, context in try await save(context) }
        router.post(.planRow(dossier: .any, place: .any)) { _, context in try await saveRow(context) }
        router.post(.planState(dossier: .any, action: .any)) { _, context in try await saveState(context) }
        router.get(.planPrint(.any)) { _, context in try await print(context) }
        router.get(.planHistory(.any)) { request, context in try await history(request, context) }
    }

    private func show(_ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        let reading = PlanReading(
            visit: visit, plan: try await app.plans.plan(of: visit.dossier, as: visit.person),
            proposals: visit.isOpen ? try await app.planProposals(visit) : [],
            earlier: try await app.earlierPlan(visit), follow: try await app.followUpDesk(context))
        return try app.page(
            PlanPage(reading), title: visit.form.title, breadcrumbs: visit.dossier.breadcrumbs, context)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        if !visit.isOpen, !visit.mayReview, let lock = visit.lock { throw lock.error(keeping: context.form) }
        let plan = try await app.plans.plan(of: visit.dossier, as: visit.person)
        let changes = try PlanSheet(form: context.form, visit: visit, plan: plan).changes()
        let writer = PlanWriter(app: app, visit: visit, plan: plan)
        let conflicts = try await writer.write(changes, keeping: context.form)
        let outcome = try await writer.press(context.form["viec"])
        guard conflicts.isEmpty else {
            let saved = changes.count - conflicts.count
            let page = SheetConflictPage(
                link: visit.link, packHash: visit.dossier.packHash, sheetName: visit.form.title.lowercased(),
                saved: saved > 0 ? "\(saved) thay đổi khác của bạn đã được lưu." : nil, conflicts: conflicts)
            return try app.page(
                page, title: "Hai bản khác nhau", breadcrumbs: visit.inner, context, status: .conflict)
        }
        let done = changes.isEmpty ? "Không có gì thay đổi." : "Đã lưu \(changes.count) thay đổi."
        let anchor = outcome.anchor.map { "#" + PlanNames.row($0) } ?? ""
        return .redirect(toChecked: visit.link + anchor, notice: .success(outcome.notice ?? done))
    }

    private func saveRow(_ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        guard let place = PlanPlace(try context.text("place")), visit.knows(place) else { throw PageError.notFound }
        let save = try SaveRequest(context.form)
        let columns = visit.columns(of: place)
        guard let row = PlanRow(encoded: save.value, columns) else { throw PageError.malformed }
        let version = try await app.liveSave(save, lock: visit.lock) {
            do {
                return try await app.plans.save(
                    row, at: place, in: visit.dossier, seen: save.version, as: visit.person)
            } catch let stale as StaleWrite {
                let theirs = PlanRow(encoded: stale.theirs, place.columns) ?? PlanRow()
                throw StaleWrite(
                    theirs: theirs.encoded(columns), theirsBy: stale.theirsBy, version: stale.version)
            }
        }
        return try Response.json(SaveAnswer(version: version, savedAt: context.now))
    }

    private func saveState(_ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        let save = try SaveRequest(context.form)
        guard save.value.isEmpty || visit.form.state(save.value) != nil else { throw PageError.malformed }
        let action = PlanActionID(try context.id("action"))
        let version = try await app.liveSave(save, lock: visit.lock) {
            try await app.plans.save(
                state: save.value, of: action, in: visit.dossier, seen: save.version, as: visit.person)
        }
        return try Response.json(SaveAnswer(version: version, savedAt: context.now))
    }

    private func print(_ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        let plan = try await app.plans.plan(of: visit.dossier, as: visit.person)
        let page = PlanPrintPage(visit, plan.content ?? ImprovementPlan())
        return try app.page(page, title: "\(visit.form.title), bản in", breadcrumbs: visit.inner, context)
    }

    private func history(_ request: Request, _ context: AppContext) async throws -> Response {
        let visit = try await app.planVisit(context)
        let events = try await DocumentHistoryStore(app.database).planEvents(
            in: visit.dossier, before: Int(request.query["truoc"]), as: visit.person)
        let page = SheetHistoryPage(
            events, heading: "Lịch sử \(visit.form.title.lowercased())", backLink: visit.link,
            older: .planHistory(visit.dossier.id.uuid), visit.pack)
        return try app.page(page, title: "Lịch sử kế hoạch", breadcrumbs: visit.inner, context)
    }
}

extension App {
    /// Issues that the council's work suggests and the plan does not have yet.
    func planProposals(_ visit: PlanVisit) async throws -> [PlanProposal] {
        let content = try await dossiers.content(of: visit.dossier, as: visit.person)
        return PlanProposal.all(content, standards: visit.pack.standards, form: visit.pack.report)
    }

    /// The plan of the dossier whose content was taken over, where the person may read it and it has one.
    func earlierPlan(_ visit: PlanVisit) async throws -> (visit: PlanVisit, plan: StoredPlan)? {
        guard let source = visit.dossier.carriedFrom,
            let dossier = try await dossiers.dossier(source, as: visit.person), dossier.allows(.readWorkings)
        else { return nil }
        let pack = try await rules(of: dossier).pack
        guard let form = pack.improvementPlan else { return nil }
        let plan = try await plans.plan(of: dossier, as: visit.person)
        if plan.content == nil { return nil }
        return (PlanVisit(person: visit.person, dossier: dossier, pack: pack, form: form), plan)
    }
}
