import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Acts that change units: the form, what it would change, confirming it, taking it back.
struct UnitActRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.unitAct(.any, .any)) { _, context in
            let visit = try await app.unitActVisit(context)
            return try page(visit, stored(visit), context)
        }
        router.post(.unitAct(.any, .any)) { _, context in try await receive(context) }
        router.post(.cancelUnitAct(.any, .any)) { _, context in try await cancel(context) }
    }

    private func stored(_ visit: UnitActVisit) -> FormValues {
        var texts = ["khoa": UUID().uuidString.lowercased(), "cach": visit.word == .split ? "tiep-tuc" : "giu"]
        if visit.word == .rename {
            texts["ten"] = visit.unit.name
            texts["ma"] = visit.unit.code
        }
        if [.rename, .merge, .split].contains(visit.word) { texts["loai"] = visit.details.school?.kind }
        return FormValues(texts)
    }

    private func receive(_ context: AppContext) async throws -> Response {
        let visit = try await app.unitActVisit(context)
        var values = FormValues(context.form)
        let form = UnitActForm(visit: visit, form: context.form, found: try await found(visit, context.form))
        let decision = form.decision(&values)
        let change = form.change(&values)
        guard values.isValid, let decision, let change else {
            return try page(visit, values, context, status: .unprocessableContent)
        }
        guard context.form["buoc"] == "ghi" else { return try await preview(change, decision, visit, values, context) }
        do {
            try await app.unitActs.perform(
                change, by: decision, seen: context.form["da-xem"], today: visit.today, as: visit.person)
        } catch let refusal as UnitActRefusal {
            let isStale = refusal == .changedMeanwhile
            return try await preview(
                change, decision, visit, values, context,
                problem: isStale ? "Đơn vị vừa thay đổi. Dưới đây là nội dung mới; hãy xem lại rồi xác nhận." : nil)
        } catch StorageError.duplicate {
            values.fail("ma", "Mã này đang hoặc đã từng là của đơn vị khác; hãy kiểm tra lại.")
            return try page(visit, values, context, status: .unprocessableContent)
        }
        let waits = decision.effectiveOn > visit.today
        return .redirect(
            to: .unitHistory(visit.unit.id.uuid),
            notice: .success(
                waits
                    ? "Đã ghi quyết định; hệ thống sẽ thực hiện ngày \(decision.effectiveOn.vietnamese)."
                    : "Đã thực hiện quyết định."))
    }

    /// The units that were named in words.
    private func found(_ visit: UnitActVisit, _ form: Form) async throws -> [String: [UnitEntry]] {
        var found: [String: [UnitEntry]] = [:]
        for line in UnitActForm.named.flatMap({ UnitActForm.lines(form[$0]) }).prefix(100) where found[line] == nil {
            found[line] = try await app.units.units(
                named: line, kind: visit.unit.kind, as: visit.person
            ).filter { $0.unit.id != visit.unit.id }
        }
        return found
    }

    private func preview(
        _ change: UnitChange, _ decision: UnitDecision, _ visit: UnitActVisit, _ values: FormValues,
        _ context: AppContext, problem: String? = nil
    ) async throws -> Response {
        let (plan, tree) = try await app.unitActs.planned(change, from: decision.effectiveOn, as: visit.person)
        var values = values
        for problem in plan.problems { values.fail(field(of: problem, visit), problem.message) }
        guard values.isValid else { return try page(visit, values, context, status: .unprocessableContent) }
        let name = plan.authority.flatMap { plan.after[$0]?.unit.name } ?? "Quản trị hệ thống"
        guard try await app.unitActs.mayDecide(below: plan.authority, as: visit.person) else {
            values.fail(
                field(of: .unknown, visit),
                "Việc này chạm đến đơn vị ngoài phạm vi của bạn; người quyết định là: \(name).")
            return try page(visit, values, context, status: .unprocessableContent)
        }
        let shown = try UnitActPage.Preview(plan, decision, visit, tree: tree, authority: name)
        return try page(
            visit, values, context, preview: shown, problem: problem, status: problem == nil ? .ok : .conflict)
    }

    /// The field beside which a problem of the plan is shown.
    private func field(of problem: UnitActProblem, _ visit: UnitActVisit) -> String {
        switch (problem, visit.word) {
        case (.changedLater, _), (.waiting, _): "ngay-hieu-luc"
        case (.emptyName, _), (_, .rename), (_, .open): "ten"
        case (_, .transfer): "noi-nhan"
        case (_, .merge): "khac"
        case (_, .split): "moi"
        case (_, .close): visit.unit.kind == .school ? "ke-thua" : "tat-ca"
        }
    }

    private func cancel(_ context: AppContext) async throws -> Response {
        let details = try await app.unitDetails(context)
        let reason = context.form["ly-do"]
        let route = Route.unitHistory(details.unit.id.uuid)
        guard !reason.isEmpty else {
            return .redirect(to: route, notice: .warning("Chưa hủy: hãy ghi lý do hủy quyết định."))
        }
        try await app.unitActs.cancel(
            UnitActID(try context.id("decision")), reason: reason, as: try context.signedIn().id)
        return .redirect(to: route, notice: .success("Đã hủy quyết định."))
    }

    private func page(
        _ visit: UnitActVisit, _ values: FormValues, _ context: AppContext, preview: UnitActPage.Preview? = nil,
        problem: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try app.page(
            UnitActPage(visit, values, preview: preview, problem: problem), title: visit.word.kind.title,
            breadcrumbs: [Breadcrumb("Đơn vị", .units), Breadcrumb(visit.unit.name, .unit(visit.unit.id.uuid))],
            context, status: status)
    }
}
