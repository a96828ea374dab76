import Accreditation
import Criteria
import HTTPTypes
import Hummingbird
import Storage

/// The province says who rates which criterion.
struct SharingRoutes {
    let app: App

    func add(to router: Router<AppContext>) {
        router.get(.sharing(.any)) { _, context in try await page(chosen: nil, FormValues(), context) }
        router.post(.sharing(.any)) { _, context in try await save(context) }
    }

    private func save(_ context: AppContext) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .formTeam)
        let used = try await app.packs.rules(of: dossier)
        var chosen: [String: Set<PersonID>] = [:]
        for criterion in used.pack.rated {
            chosen[criterion.code] = Set(context.form.all("tc-\(criterion.code)").compactMap { PersonID($0) })
        }
        do {
            try await app.teams.assign(
                chosen, of: used.pack.rated.map(\.code), in: dossier, as: try context.signedIn().id)
        } catch EvaluationRefusal.unassigned(let codes) {
            return try await page(
                chosen: chosen, failing(codes, "chưa có ai đánh giá: hãy chọn ít nhất một người.", used.pack), context,
                status: .unprocessableContent)
        } catch EvaluationRefusal.alreadyRated(let codes) {
            return try await page(
                chosen: chosen, failing(codes, "đã đủ phiếu nên không thêm người được nữa.", used.pack), context,
                status: .unprocessableContent)
        } catch let refusal as EvaluationRefusal {
            throw refusal.pageError
        }
        return .redirect(to: .evaluation(dossier.id.uuid), notice: .success("Đã lưu phân công."))
    }

    private func failing(_ codes: [String], _ sentence: String, _ pack: RulePack) -> FormValues {
        var values = FormValues()
        for code in codes { values.fail("tc-\(code)", "“\(pack.shortName(code))” \(sentence)") }
        return values
    }

    private func page(
        chosen: [String: Set<PersonID>]?, _ values: FormValues, _ context: AppContext,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let dossier = try await app.evaluation(context, for: .formTeam)
        let person = try context.signedIn().id
        guard let team = try await app.teams.team(of: dossier.id, as: person) else { throw PageError.notFound }
        let used = try await app.packs.rules(of: dossier)
        let sheets = try await app.teams.progress(of: dossier.id, as: person)
        let page = SharingPage(dossier, used.pack, team, sheets, chosen: chosen, values)
        return try app.page(
            page, title: "Phân công đánh giá", breadcrumbs: .evaluation(of: dossier), context, status: status)
    }
}
