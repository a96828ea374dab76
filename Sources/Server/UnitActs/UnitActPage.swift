import Accreditation
import Criteria
import Foundation
import Storage

/// The form of an act on units, with what it would change once that was asked for.
struct UnitActPage: PageContent {
    static let template = "UnitActs/act"

    /// One field; exactly one of the kinds is there.
    struct Field: Sendable {
        var text: FormField?
        var day: FormField?
        var area: FormField?
        var choice: FormChoice?
    }

    /// What would change; shown before it is confirmed.
    struct Preview: Sendable {
        let when: String
        let lines: [String]
        let authority: String
        /// The hash of the plan that is shown.
        let seen: String
    }

    let heading: String
    let explanation: String
    let link: String
    let key: String
    let problem: String?
    let summary: FormSummary?
    let previews: [Preview]
    let fields: [Field]
    /// Where each unit below goes; empty where the act does not ask.
    let children: [FormChoice]
    let backLink: String

    static let samples: [UnitActPage] = {
        var values = FormValues()
        values.fail("ten", "Hãy nhập tên mới.")
        let choice = values.choice("noi-nhan", "Nơi nhận", options: [("1", "Xã Hạ Vân")])
        return [
            UnitActPage(
                heading: "Đổi tên", explanation: "Tên cũ vẫn được giữ.", link: "/", key: "1",
                problem: "Đơn vị vừa thay đổi.", summary: values.summary,
                previews: [Preview(when: "Từ 01/07/2009", lines: ["Đổi tên."], authority: "Sở GDĐT", seen: "0")],
                fields: [
                    Field(text: values.field("ten", "Tên")), Field(day: values.field("ngay", "Ngày")),
                    Field(area: values.field("ly-do", "Lý do")), Field(choice: choice),
                ], children: [choice], backLink: "/")
        ]
    }()
}

extension UnitActPage {
    init(_ visit: UnitActVisit, _ values: FormValues, preview: Preview? = nil, problem: String? = nil) {
        let id = visit.unit.id.uuid
        heading = visit.word.heading(visit.unit.name)
        explanation = visit.word.explanation
        link = Route.unitAct(id, visit.word.rawValue).path
        key = values["khoa"]
        self.problem = problem
        summary = values.summary
        previews = [preview].compactMap(\.self)
        fields = UnitActFields(visit: visit, values: values).all
        children = UnitActFields(visit: visit, values: values).children
        backLink = Route.unit(id).path
    }
}

extension UnitActPage.Preview {
    init(_ plan: UnitActPlan, _ decision: UnitDecision, _ visit: UnitActVisit, tree: UnitTree, authority: String) throws
    {
        let waits = decision.effectiveOn > visit.today
        when =
            waits
            ? "Từ ngày \(decision.effectiveOn.vietnamese) (hệ thống tự thực hiện khi đến ngày)"
            : "Ngay khi xác nhận, tính từ ngày \(decision.effectiveOn.vietnamese)"
        let names = UnitActSentences(before: tree, after: plan.after, day: decision.effectiveOn)
        lines = plan.parts.compactMap(names.sentence)
        self.authority = authority
        seen = try plan.hash()
    }
}
