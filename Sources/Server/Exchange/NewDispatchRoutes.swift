import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Sending a document, or an answer to one.
struct NewDispatchRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.newDispatch) { request, context in
            let desk = try await desk(request, context)
            return try page(desk, FormValues(["gui-tu": desk.unit.id.description]), [], context)
        }
        router.post(.newDispatch) { request, context in try await send(request, context) }
    }

    /// For which unit something is sent, and what is known about it.
    private struct Desk: Sendable {
        let person: PersonID
        var unit: ExchangeUnit
        let own: [ExchangeUnit]
        var partners: [ExchangeUnit]
        let answering: Dispatch?
    }

    private func desk(_ request: Request, _ context: AppContext) async throws -> Desk {
        let person = try context.signedIn().id
        let own = try await app.exchange.own(as: person)
        let asked = UnitID(request.query["don-vi"])
        guard let unit = own.first(where: { $0.id == asked }) ?? own.first else { throw PageError.notFound }
        var answering: Dispatch?
        if let id = DispatchID(request.query["tra-loi"]) {
            answering = try await app.exchange.dispatch(id, as: person)
            let isAsked = answering?.wantsAnswer == true && answering?.receivers.contains { $0.unit == unit.id } == true
            guard isAsked else { throw PageError.notFound }
        }
        let partners = answering == nil ? try await app.exchange.partners(of: unit.id, as: person) : []
        return Desk(person: person, unit: unit, own: own, partners: partners, answering: answering)
    }

    private func page(
        _ desk: Desk, _ values: FormValues, _ chosen: Set<String>, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let page = NewDispatchPage(
            values, chosen: chosen, from: desk.unit, own: desk.own, partners: desk.partners,
            answering: desk.answering)
        return try app.page(
            page, title: page.heading, breadcrumbs: ExchangeRoutes.breadcrumbs, context, status: status)
    }

    private func send(_ request: Request, _ context: AppContext) async throws -> Response {
        var desk = try await desk(request, context)
        let sent = try await SentDispatch(request, app)
        let form = sent.form
        if desk.answering == nil, let other = desk.own.first(where: { $0.id.description == form["gui-tu"] }),
            other != desk.unit
        {
            desk.unit = other
            desk.partners = try await app.exchange.partners(of: other.id, as: desk.person)
        }
        var values = FormValues(form)
        let chosen = Set(form.all("nhan") + form.all("nhom"))
        let receivers = Self.receivers(chosen, desk)
        Self.check(form, sent.problems, receivers, &values)
        guard values.isValid else { return try page(desk, values, chosen, context, status: .unprocessableContent) }
        let id = try await app.exchange.send(
            DispatchDraft(
                unit: desk.unit.id, subject: form["tieu-de"], body: form["noi-dung"],
                wantsAnswer: desk.answering == nil && form["can-tra-loi"] == "1",
                dueOn: form["can-tra-loi"] == "1" ? Day(vietnamese: form["han"]) : nil, answers: desk.answering?.id,
                files: sent.files, receivers: receivers), as: desk.person)
        return .redirect(
            to: .dispatch((desk.answering?.id ?? id).uuid),
            notice: .success("Đã gửi “\(form["tieu-de"])” đến \(receivers.count) đơn vị."))
    }

    private static func receivers(_ chosen: Set<String>, _ desk: Desk) -> [UnitID] {
        if let answering = desk.answering { return [answering.unit] }
        let groups = ReceiverGroup.allCases.filter { chosen.contains($0.rawValue) }
            .flatMap { $0.units(desk.partners, of: desk.unit.kind) }
        let single = desk.partners.filter { chosen.contains($0.id.description) }
        var seen: Set<UnitID> = []
        return (groups + single).map(\.id).filter { seen.insert($0).inserted }
    }

    private static func check(
        _ form: Form, _ problems: [String], _ receivers: [UnitID], _ values: inout FormValues
    ) {
        if !(1...300).contains(form["tieu-de"].count) { values.fail("tieu-de", "Hãy ghi trích yếu, tối đa 300 chữ.") }
        if form["noi-dung"].count > 20_000 { values.fail("noi-dung", "Hãy rút gọn nội dung, hoặc gửi kèm tệp.") }
        if receivers.isEmpty { values.fail("nhan", "Hãy đánh dấu ít nhất một nơi nhận.") }
        if form["can-tra-loi"] == "1", !form["han"].isEmpty, Day(vietnamese: form["han"]) == nil {
            values.fail("han", "Hãy ghi ngày/tháng/năm, hoặc để trống.")
        }
        for problem in problems { values.fail("tep", problem) }
    }
}
