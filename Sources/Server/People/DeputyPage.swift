import Accreditation
import Criteria
import Storage

/// Deputies for a time.
struct DeputyPage: PageContent {
    static let template = "People/deputies"

    struct Term: Sendable {
        let name: String
        let sentence: String
        let reason: String
        let state: String
        /// Where to end it; nil once it is over.
        let endLink: String?
    }

    /// The form for a role that was chosen.
    struct Form: Sendable {
        let heading: String
        let role: String
        let person: FormChoice
        let from: FormField
        let to: FormField
        let reason: FormField
    }

    let link: String
    let summary: FormSummary?
    let roles: FormChoice
    /// What to do when there is no role to choose.
    let noRoles: String?
    let forms: [Form]
    let terms: [Term]

    static let samples: [DeputyPage] = {
        var values = FormValues()
        values.fail("ly-do", "Hãy ghi lý do.")
        let choice = values.choice("nguoi", "Người", options: [("1", "Lan")])
        let form = Form(
            heading: "Thay mặt Hiệu trưởng", role: "x", person: choice, from: values.field("tu", "Từ"),
            to: values.field("den", "Đến"), reason: values.field("ly-do", "Lý do"))
        return [
            DeputyPage(
                link: "/", summary: values.summary, roles: choice, noRoles: "Không có vai trò nào.", forms: [form],
                terms: [Term(name: "Lan", sentence: "thay mặt Hiệu", reason: "Đi học", state: "Đang", endLink: "/")])
        ]
    }()
}

extension DeputyPage {
    init(
        _ deputable: [DeputableRole], _ chosen: DeputableRole?, _ colleagues: [(PersonID, String)],
        _ deputies: [Deputy], _ values: FormValues
    ) {
        link = Route.deputies.path
        summary = values.summary
        roles = values.choice(
            "vai-tro", "Vai trò cần người thay mặt",
            options: deputable.map { ($0.key, "\($0.role.title), \($0.unitName): \($0.name)") })
        noRoles = deputable.isEmpty ? "Bạn không giữ và không quản lý vai trò nào có thể giao thay mặt." : nil
        forms =
            chosen.map { role in
                Form(
                    heading: "Thay mặt \(role.name), \(role.role.title.lowercased()) – \(role.unitName)",
                    role: role.key,
                    person: values.choice(
                        "nguoi", "Người thay mặt",
                        options: [("", "– Chọn –")] + colleagues.map { ($0.0.description, $0.1) }, isRequired: true),
                    from: values.field("tu", "Từ ngày", isRequired: true),
                    to: values.field("den", "Đến hết ngày", isRequired: true),
                    reason: values.field("ly-do", "Lý do", hint: "Ví dụ: đi học, nghỉ thai sản.", isRequired: true))
            }.map { [$0] } ?? []
        terms = deputies.map(Term.init)
    }
}

extension DeputyPage.Term {
    init(_ deputy: Deputy) {
        self.init(
            name: deputy.name,
            sentence: "thay mặt \(deputy.forName), \(deputy.role.title.lowercased()) – \(deputy.unitName), "
                + "từ \(deputy.beginsOn.vietnamese) đến hết \(deputy.endsOn.vietnamese)",
            reason: "\(deputy.reason) (người giao: \(deputy.byName))", state: deputy.isOver ? "Đã hết" : "Chưa hết",
            endLink: deputy.isOver || !deputy.mayEnd ? nil : Route.endDeputy(deputy.id).path)
    }
}
