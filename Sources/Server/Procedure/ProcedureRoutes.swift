import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// The way of a dossier to its result, drawn from the same rules that decide what may be done.
struct ProcedureRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.procedure(.any)) { _, context in try await show(FormValues(), context) }
        router.post(.procedure(.any)) { _, context in try await perform(context) }
    }

    private func show(
        _ values: FormValues, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let dossier = try await app.dossier(context)
        let (pack, form) = try await procedure(of: dossier)
        let person = try context.signedIn().id
        let acts = try await ProcedureStore(app.database).acts(of: dossier, as: person)
        let deadline = DeadlineView(
            dossier, today: try context.today, warning: app.settings.deadlineWarningDays)
        var own: [ActName: PlainActForm] = [:]
        for step in Procedure(form, in: dossier.state).next where step.act.rule.isPlain {
            guard dossier.allows(step.act.rule.action), let act = form[step.act],
                let seen = try await app.acts.seen(for: step.act, of: dossier, as: person)
            else { continue }
            let blocked = try await app.block(of: step.act, on: dossier, form, as: person)
            own[step.act] = PlainActForm(act, of: dossier, seen: seen, blocked: blocked, values)
        }
        var page = ProcedurePage(dossier, pack, form, acts, deadline, own: own, values.summary)
        page.due = try await app.dueViews(on: dossier, pack, today: try context.today, as: person)
        return try app.page(
            page, title: "Quy trình",
            breadcrumbs: dossier.breadcrumbs, context, status: status)
    }

    private func perform(_ context: AppContext) async throws -> Response {
        let dossier = try await app.dossier(context)
        let (_, form) = try await procedure(of: dossier)
        guard let act = ActName(rawValue: context.form[PlainActForm.act]).flatMap({ form[$0] }),
            act.name.rule.isPlain, Permission.isHeld(act.name.rule.action, by: dossier.roles)
        else { throw PageError.notFound }
        let (person, values) = (try context.signedIn().id, checked(context.form, act.name))
        guard values.isValid else { return try await show(values, context, status: .unprocessableContent) }
        do {
            try await app.acts.perform(
                act.name, on: dossier, because: context.form["\(PlainActForm.why)-\(act.name.rawValue)"],
                decision: decision(context.form, act.name), seenHash: context.form[PlainActForm.seen],
                telling: "\(dossier.title): \(act.title).", link: Route.procedure(dossier.id.uuid).path, as: person)
        } catch let refusal as ActRefusal {
            throw PageError(refusal).keeping(context.form)
        } catch StorageError.refused {
            guard let block = try await app.block(of: act.name, on: dossier, form, as: person) else {
                throw StorageError.refused
            }
            throw PageError.refused("Chưa làm được việc này", advice: "\(block.why) \(block.who)").keeping(context.form)
        }
        return .redirect(to: .procedure(dossier.id.uuid), notice: .success("Đã ghi: \(act.title)."))
    }

    /// What was typed, with a sentence for each thing that the act needs and that is missing.
    private func checked(_ form: Form, _ act: ActName) -> FormValues {
        var values = FormValues(form)
        let (why, number, day) = (
            "\(PlainActForm.why)-\(act.rawValue)", "\(PlainActForm.number)-\(act.rawValue)",
            "\(PlainActForm.day)-\(act.rawValue)"
        )
        if act.rule.needs.contains(.reason), form[why].isEmpty {
            values.fail(why, "Hãy nêu lý do; lý do được lưu lại cùng hồ sơ.")
        }
        guard act.rule.needs.contains(.decision) else { return values }
        if form[number].isEmpty || form[number].unicodeScalars.count > ActDecision.longestNumber {
            values.fail(number, "Hãy ghi số của văn bản, tối đa \(ActDecision.longestNumber) ký tự.")
        }
        if Day(typed: form[day]) == nil { values.fail(day, "Hãy ghi ngày ký đủ ngày, tháng, năm.") }
        return values
    }

    private func decision(_ form: Form, _ act: ActName) -> ActDecision? {
        Day(typed: form["\(PlainActForm.day)-\(act.rawValue)"]).flatMap {
            ActDecision(number: form["\(PlainActForm.number)-\(act.rawValue)"], day: $0)
        }
    }

    private func procedure(of dossier: Dossier) async throws -> (RulePack, ProcedureForm) {
        let pack = try await app.rules(of: dossier).pack
        guard let form = app.library.procedure(of: pack) else { throw PageError.notFound }
        return (pack, form)
    }
}

extension PageError {
    /// What somebody is told whose act was not recorded.
    fileprivate init(_ refusal: ActRefusal) {
        switch refusal {
        case .needsReason: self = .refused("Chưa có lý do", advice: "Hãy nêu lý do.")
        case .needsDecision: self = .refused("Chưa có số và ngày của văn bản", advice: "Hãy ghi số và ngày ký.")
        case .changedMeanwhile:
            self = .refused(
                "Nội dung vừa thay đổi", advice: "Hãy mở lại trang quy trình, xem nội dung mới rồi làm lại việc này.")
        case .notNow(let state):
            self = .refused(
                "Hồ sơ đã sang bước khác", advice: "Hồ sơ đang ở bước “\(state.title)”. Việc này chưa được ghi.")
        }
    }
}

extension App {
    /// Acts of the procedure that leave nothing behind but their record.
    var acts: ActStore { ActStore(database) }
}

extension RuleLibrary {
    /// The procedure that a pack writes down; for a pack kept before there was any, that of its present state.
    func procedure(of pack: RulePack) -> ProcedureForm? { pack.procedure ?? self.pack(pack.root)?.procedure }
}

extension Route {
    /// Where a dossier is in the procedure.
    static func procedure(_ dossier: UUID) -> Route { ["ho-so", .id("dossier", dossier), "quy-trinh"] }
}
