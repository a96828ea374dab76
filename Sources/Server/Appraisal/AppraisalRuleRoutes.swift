import Accreditation
import HTTPTypes
import Hummingbird
import Storage

/// A province sets size and shares of its appraisal councils.
struct AppraisalRuleRoutes {
    let app: App
    private static let sizes = 1...50
    private static let shares = 1...100

    func add(to router: Router<AppContext>) {
        router.post(.appraisalRule) { _, context in try await save(context) }
    }

    private func save(_ context: AppContext) async throws -> Response {
        let person = try context.signedIn()
        guard let province = person.province, let version = Int(context.form["version"]) else {
            throw PageError.notFound
        }
        var values = FormValues(context.form)
        let size = number("so-nguoi", Self.sizes, context.form, &values)
        let attendance = number("ty-le-du-hop", Self.shares, context.form, &values)
        let agreeing = number("ty-le-dong-y", Self.shares, context.form, &values)
        guard let size, let attendance, let agreeing else {
            return try await EvaluationListRoutes(app: app).page(
                nil, appraisal: values, context, status: .unprocessableContent)
        }
        let rule = AppraisalRule(minimumSize: size, attendancePercent: attendance, agreeingPercent: agreeing)
        try await app.appraisals.set(rule, of: province, version: version, as: person.id)
        return .redirect(to: .evaluations, notice: .success("Đã lưu thiết đặt của hội đồng thẩm định."))
    }

    private func number(
        _ field: String, _ range: ClosedRange<Int>, _ form: Form, _ values: inout FormValues
    ) -> Int? {
        if let number = Int(form[field]), range.contains(number) { return number }
        values.fail(field, "Hãy nhập một số từ \(range.lowerBound) đến \(range.upperBound).")
        return nil
    }
}
