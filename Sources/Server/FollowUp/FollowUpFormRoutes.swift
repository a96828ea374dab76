import Accreditation
import Criteria
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// `/ho-so/…/cai-tien/…`: one follow-up.
struct FollowUpFormRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.followUp(.any, .any)) { _, context in try await show(context, nil) }
        router.post(.followUp(.any, .any)) { _, context in try await save(context) }
    }

    private func show(
        _ context: AppContext, _ typed: FormValues?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let dossier = try await app.dossier(context, readableFor: .readWorkings)
        let person = try context.signedIn().id
        let followed = try await app.followUps.one(FollowUpID(try context.id("entry")), in: dossier, as: person)
        let pack = try await app.rules(of: dossier).pack
        let desk = FollowUpDesk(
            dossier: dossier, pack: pack, today: try context.today, followed: [], reviews: [], suggestions: [],
            earlier: [], reviewDays: [])
        let people = try await app.discussions.people(of: dossier, as: person)
        return try app.page(
            FollowUpFormPage(followed, desk, people, typed), title: "Việc cải tiến",
            breadcrumbs: dossier.breadcrumbs + [Breadcrumb("Việc cải tiến", .followUps(dossier.id.uuid))], context,
            status: status)
    }

    private func save(_ context: AppContext) async throws -> Response {
        let dossier = try await app.followUpWriter(context)
        let (form, person) = (context.form, try context.signedIn().id)
        let id = FollowUpID(try context.id("entry"))
        guard let version = Int(form[FollowUpNames.version]) else { throw PageError.malformed }
        let people = try await app.discussions.people(of: dossier, as: person)
        do {
            if form[FollowUpNames.press] == "xoa" {
                try await app.followUps.delete(id, seen: version, in: dossier, as: person)
                return .redirect(to: .followUps(dossier.id.uuid), notice: .success("Đã thôi theo dõi việc này."))
            }
            let (draft, values) = FollowUpDraft.read(form, people)
            guard let draft else { return try await show(context, values, status: .unprocessableContent) }
            try await app.followUps.save(id, draft, seen: version, in: dossier, as: person)
        } catch let stale as StaleWrite {
            throw PageError.refused(
                "Việc này vừa được \(stale.theirsBy) sửa",
                advice: "Chưa lưu gì. Những gì bạn gõ được giữ ở dưới; hãy mở lại trang, xem nội dung mới rồi ghi lại."
            ).keeping(form)
        } catch let long as TextTooLong {
            throw PageError.textTooLong(long.longest).keeping(form)
        }
        return .redirect(to: .followUps(dossier.id.uuid), notice: .success("Đã lưu việc cải tiến."))
    }
}

extension FollowUpDraft {
    /// What was typed; nil, with what is wrong, where it cannot be kept like this.
    fileprivate static func read(_ form: Form, _ people: [DossierPerson]) -> (FollowUpDraft?, FormValues) {
        var values = FormValues(form)
        let due = Day(typed: form[FollowUpNames.due])
        if !form[FollowUpNames.due].isEmpty, due == nil {
            values.fail(FollowUpNames.due, "Hãy ghi hạn đủ ngày, tháng, năm.")
        }
        if form[FollowUpNames.activity].isEmpty { values.fail(FollowUpNames.activity, "Hãy ghi việc cần làm.") }
        let state = FollowUp.State(rawValue: form[FollowUpNames.state]) ?? .planned
        if state == .done, form[FollowUpNames.result].isEmpty {
            values.fail(FollowUpNames.result, "Việc đã xong cần ghi kết quả đạt được.")
        }
        let owner = people.first { $0.id.description == form[FollowUpNames.owner] }?.id
        let draft = FollowUpDraft(
            activity: form[FollowUpNames.activity], owner: owner, dueOn: due,
            resources: form[FollowUpNames.resources], evidence: form[FollowUpNames.evidence], state: state,
            result: form[FollowUpNames.result])
        return (values.isValid ? draft : nil, values)
    }
}

extension FollowUpFormPage {
    init(_ followed: FollowUp, _ desk: FollowUpDesk, _ people: [DossierPerson], _ typed: FormValues?) {
        let dossier = desk.dossier.id.uuid
        let draft = followed.draft
        let values =
            typed
            ?? FormValues([
                FollowUpNames.activity: draft.activity, FollowUpNames.owner: draft.owner?.description ?? "",
                FollowUpNames.due: draft.dueOn?.vietnamese ?? "", FollowUpNames.resources: draft.resources,
                FollowUpNames.evidence: draft.evidence, FollowUpNames.state: draft.state.rawValue,
                FollowUpNames.result: draft.result,
            ])
        link = Route.followUp(dossier, followed.id.uuid).path
        backLink = Route.followUps(dossier).path
        row = FollowUpRow(followed, desk, in: dossier)
        draftKey = "cai-tien-\(followed.id)-\(followed.version)"
        isOpen = desk.dossier.allows(.reviewPlan)
        closed = desk.dossier.closed([.reviewPlan], desk.pack.procedure)
        version = typed.map { $0[FollowUpNames.version] } ?? String(followed.version)
        problems = values.summary
        activity = values.field(FollowUpNames.activity, "Việc cần làm", isRequired: true)
        owner = values.choice(
            FollowUpNames.owner, "Người phụ trách",
            options: [("", "Chưa giao")] + people.map { ($0.id.description, $0.name) })
        due = values.field(FollowUpNames.due, "Hạn", hint: "Ngày, tháng, năm.")
        resources = values.field(FollowUpNames.resources, "Nguồn lực")
        evidence = values.field(FollowUpNames.evidence, "Minh chứng dự kiến")
        state = values.choice(
            FollowUpNames.state, "Tình trạng", options: FollowUp.State.allCases.map { ($0.rawValue, $0.title) })
        result = values.field(FollowUpNames.result, "Kết quả đạt được")
        facts = [
            Fact(factLabel: "Nguồn lực", factText: draft.resources),
            Fact(factLabel: "Minh chứng dự kiến", factText: draft.evidence),
            Fact(factLabel: "Kết quả đạt được", factText: draft.result),
        ].filter { !$0.factText.isEmpty }
    }
}
