import Accreditation
import Criteria

/// How much time each act of a law may take, and who says so.
struct ActLimitPage: PageContent {
    static let template = "Clock/limits"

    let lead: String
    let summary: FormSummary?
    let laws: [Law]
    let history: [String]
    /// Nil for those who change nothing.
    let form: ChangeForm?

    /// The acts of one circular.
    struct Law: Sendable {
        let title: String
        let acts: [Line]
    }

    /// One act.
    struct Line: Sendable {
        let act: String
        let time: String
        let source: String
    }

    /// Setting a province's own time.
    struct ChangeForm: Sendable {
        static let act = "viec"
        static let days = "so-ngay"
        static let working = "tinh-theo"
        static let reason = "ly-do"

        let link: String
        let unit: String
        let choices: [FormChoice]
        let daysField: FormField
        let reasonField: FormField
    }

    static let samples = [
        ActLimitPage(
            lead: "Thời hạn của Tỉnh Mẫu.",
            summary: FormSummary(problems: [FormProblem(link: "#a", sentence: "Hãy sửa.")]),
            laws: [
                Law(
                    title: "Thông tư 1/2000",
                    acts: [Line(act: "Tiếp nhận", time: "5 ngày làm việc", source: "theo thông lệ")])
            ], history: ["Tiếp nhận: 10 ngày"],
            form: ChangeForm(
                link: "/", unit: "1", choices: [FormValues().choice("viec", "Việc", options: [("1", "Tiếp nhận")])],
                daysField: FormValues().field("so-ngay", "Số ngày"),
                reasonField: FormValues().field("ly-do", "Lý do")))
    ]
}

extension ActLimitPage {
    init(
        _ known: [(circular: String, form: ProcedureForm)], _ place: ClockProvince?, _ rules: ClockRules,
        _ values: FormValues
    ) {
        lead =
            "Thời hạn tính từ ngày sau ngày xong việc trước. "
            + (place.map { "Áp dụng trong \($0.name)." } ?? "Theo từng thông tư.")
        summary = values.summary
        laws = known.map { law in
            Law(
                title: "Thông tư \(law.circular)",
                acts: law.form.acts.compactMap { Line($0, law.circular, rules.limits) })
        }
        history = rules.limits.reversed().map { $0.words(known) }
        form = place.flatMap { $0.maySet ? ChangeForm($0, known, values) : nil }
    }
}

extension ActLimitPage.Line {
    fileprivate init?(_ form: ActForm, _ circular: String, _ changes: [LimitChange]) {
        guard let limit = AppliedLimit(form, under: circular, changes: changes) else { return nil }
        act = form.title
        time = limit.limit.inWords
        source = limit.sourceWords
    }
}

extension ActLimitPage.ChangeForm {
    fileprivate init(
        _ place: ClockProvince, _ laws: [(circular: String, form: ProcedureForm)], _ values: FormValues
    ) {
        link = Route.actLimits.path
        unit = place.unit.description
        let acts = laws.flatMap { law in
            law.form.acts.map { ("\(law.circular)|\($0.name.rawValue)", "\($0.title) (Thông tư \(law.circular))") }
        }
        choices = [
            values.choice(Self.act, "Việc", options: [("", "– Chọn –")] + acts),
            values.choice(
                Self.working, "Tính theo", options: [("lam-viec", "Ngày làm việc"), ("duong-lich", "Ngày dương lịch")]),
        ]
        daysField = values.field(
            Self.days, "Số ngày", hint: "Bỏ trống để trở lại thời hạn của thông tư, nếu thông tư có.")
        reasonField = values.field(Self.reason, "Lý do, số văn bản", isRequired: true)
    }
}

extension LimitChange {
    fileprivate func words(_ laws: [(circular: String, form: ProcedureForm)]) -> String {
        let title = laws.first { $0.circular == circular }?.form[act]?.title ?? act.rawValue
        let time = limit?.inWords ?? "trở lại theo thông tư"
        return "“\(title)” (Thông tư \(circular)): \(time). \(setByName) đặt lúc \(VietnameseTime.moment(setAt)). "
            + "Lý do: \(reason)"
    }
}
