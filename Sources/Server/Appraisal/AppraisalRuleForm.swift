import Accreditation
import Criteria
import Storage

/// A province's form for size and shares of appraisal councils, on the list of evaluations.
struct AppraisalRuleForm: Sendable {
    let appraisalLink: String
    let appraisalVersion: Int
    let appraisalProblems: FormSummary?
    /// That the circular's text was not available.
    let appraisalRemark: String
    let councilSize: FormField
    let attendance: FormField
    let agreeing: FormField

    static let sample: AppraisalRuleForm = {
        var values = FormValues([:])
        values.fail("so-nguoi", "Hãy nhập số.")
        return AppraisalRuleForm(values, version: 0, remark: "Chưa có toàn văn.")
    }()

    init(_ values: FormValues, version: Int, remark: String) {
        appraisalLink = Route.appraisalRule.path
        appraisalVersion = version
        appraisalProblems = values.summary
        appraisalRemark = remark
        councilSize = values.field("so-nguoi", "Số người ít nhất của một hội đồng", isRequired: true)
        attendance = values.field(
            "ty-le-du-hop", "Tỷ lệ thành viên phải có mặt để họp (%)", isRequired: true)
        agreeing = values.field(
            "ty-le-dong-y", "Tỷ lệ người có mặt phải đồng ý để đề nghị công nhận (%)",
            hint: "Áp dụng cho các cuộc họp từ nay về sau; biên bản đã lập giữ tỷ lệ của nó.", isRequired: true)
    }
}

extension App {
    /// The form as it is stored, or with what was typed.
    func appraisalRuleForm(
        of province: UnitID, _ typed: FormValues?, as person: PersonID
    ) async throws -> AppraisalRuleForm? {
        guard let form = standards.packs.compactMap(\.appraisal).first else { return nil }
        let setting = try await appraisals.rule(for: province, as: person)
        let values =
            typed
            ?? FormValues([
                "so-nguoi": String(setting.rule.minimumSize), "ty-le-du-hop": String(setting.rule.attendancePercent),
                "ty-le-dong-y": String(setting.rule.agreeingPercent),
            ])
        return AppraisalRuleForm(values, version: setting.version, remark: form.remark)
    }
}
