import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// The list of evaluations, and the province's smallest team.
struct EvaluationListRoutes {
    let app: App
    /// The range in which a province may choose.
    private static let sizes = 1...50

    func add(to router: Router<AppContext>) {
        router.get(.evaluations) { _, context in try await page(nil, appraisal: nil, context) }
        router.post(.teamSize) { _, context in try await setSize(context) }
    }

    private func setSize(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let province = person.province, let version = Int(context.form["version"]) else {
            throw PageError.notFound
        }
        var values = FormValues(context.form)
        guard let size = Int(context.form["it-nhat"]), Self.sizes.contains(size) else {
            values.fail("it-nhat", "Hãy nhập một số từ \(Self.sizes.lowerBound) đến \(Self.sizes.upperBound).")
            return try await page(values, appraisal: nil, context, status: .unprocessableContent)
        }
        try await app.teams.setMinimumSize(size, of: province, version: version, as: person.id)
        return .redirect(to: .evaluations, notice: .success("Đã lưu: đoàn có ít nhất \(size) người."))
    }

    /// - Parameters:
    ///   - typed: what was typed about the smallest team.
    ///   - appraisal: what was typed about councils.
    func page(
        _ typed: FormValues?, appraisal: FormValues?, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let person = try context.signedIn()
        let found = try await app.teams.evaluations(as: person.id)
        var form: EvaluationListPage.SizeForm?
        var councils: AppraisalRuleForm?
        if let province = person.province {
            councils = try await app.appraisalRuleForm(of: province, appraisal, as: person.id)
            let size = try await app.teams.minimumSize(for: province, as: person.id)
            let values = typed ?? FormValues(["it-nhat": String(size.minimum)])
            form = .init(
                sizeLink: Route.teamSize.path, sizeVersion: size.version, summary: values.summary,
                minimum: values.field(
                    "it-nhat", "Số người ít nhất của một đoàn đánh giá ngoài",
                    hint: "Áp dụng cho mọi đoàn đánh giá ngoài của tỉnh thành lập từ nay về sau.", isRequired: true))
        }
        var list = EvaluationListPage(found, size: form, appraisal: councils, pool: pool(person))
        if let province = person.province {
            list.silence = [
                SilenceForm(try await DraftStore(app.database).silence(in: province, as: person.id))
            ]
        }
        return try app.page(list, title: "Đánh giá ngoài, thẩm định", context, status: status)
    }

    /// The pool and the agreement for the province, the own record for an evaluator.
    private func pool(_ person: SignedInPerson) -> [EvaluationListPage.PoolLink] {
        if person.province != nil {
            return [
                .init(poolLink: Route.evaluators.path, poolLabel: "Cán bộ đánh giá ngoài"),
                .init(poolLink: Route.consensus.path, poolLabel: "Độ thống nhất của các đoàn"),
            ]
        }
        guard person.holds(.evaluator) else { return [] }
        return [.init(poolLink: Route.evaluator(person.id.uuid).path, poolLabel: "Hồ sơ đánh giá ngoài của tôi")]
    }
}
