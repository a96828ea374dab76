import Criteria

/// The forms that a pack prescribes: texts of the report, improvement plan, statistics: partial RulePack/forms.
struct RuleForms: Sendable {
    let report: [FormView]
    let plan: [FormView]
    let statistics: [TableView]
    let years: String

    /// A form, or a table of one, with what stands in it.
    struct FormView: Sendable {
        let formTitle: String
        let formPlace: String
        let fields: [FieldView]
    }

    /// A text or a column.
    struct FieldView: Sendable {
        let fieldTitle: String
        /// Nil where the title says it all.
        let help: String?
    }

    /// A table of figures.
    struct TableView: Sendable {
        let tableTitle: String
        let columns: String
        let size: String
        let rows: [FieldView]
    }

    static let sample = RuleForms(
        report: [
            FormView(
                formTitle: "Trên phiếu", formPlace: "Mẫu số 1",
                fields: [FieldView(fieldTitle: "Hiện trạng", help: "Viết gì")])
        ],
        plan: [
            FormView(
                formTitle: "IV. Vấn đề", formPlace: "Mẫu số 2",
                fields: [FieldView(fieldTitle: "Nguyên nhân", help: "Viết gì")])
        ],
        statistics: [
            TableView(
                tableTitle: "1. Học sinh", columns: "Mỗi năm học một cột", size: "12 dòng",
                rows: [FieldView(fieldTitle: "Tổng số", help: "tính tổng")])
        ], years: "5 năm học")
}

extension RuleForms {
    init(_ pack: RulePack) {
        report = pack.report.map(Self.report) ?? []
        plan = pack.improvementPlan.map(Self.plan) ?? []
        statistics = pack.statistics.tables.map(TableView.init)
        years = "Số liệu của \(pack.statistics.years) năm học, năm đánh giá đứng cuối."
    }

    private static func report(_ form: ReportForm) -> [FormView] {
        let sheet = form.sheetTexts.map { FieldView(fieldTitle: $0.title, help: $0.help) }
        let standard = form.standardTexts.map { text in
            let optional = text.isOptional ? " (có thể để trống)" : ""
            return FieldView(fieldTitle: text.title + optional, help: text.help)
        }
        let all = [
            FormView(formTitle: "Trên phiếu của mỗi tiêu chí", formPlace: "\(form.citation)", fields: sheet),
            FormView(
                formTitle: "\(form.title), sau mỗi tiêu chuẩn", formPlace: "\(form.citation)", fields: standard),
        ]
        return all.filter { !$0.fields.isEmpty }
    }

    private static func plan(_ form: PlanForm) -> [FormView] {
        let tables = [form.issues, form.actions, form.reviews].map { table in
            FormView(
                formTitle: table.part.heading, formPlace: "\(form.citation)",
                fields: table.columns.map { FieldView(fieldTitle: $0.title, help: $0.help.isEmpty ? nil : $0.help) })
        }
        let states = FormView(
            formTitle: "Mức độ thực hiện và các lần theo dõi", formPlace: "\(form.citation)",
            fields: form.states.map {
                FieldView(fieldTitle: $0.title, help: $0.isDone ? "không còn việc phải làm" : nil)
            }
                + form.reviewPeriods.map { FieldView(fieldTitle: "Theo dõi: \($0.title)", help: nil) })
        return tables + [states]
    }
}

extension RuleForms.TableView {
    init(_ table: StatisticsTable) {
        tableTitle = table.code.isEmpty ? table.title : "\(table.code). \(table.title)"
        let titles = table.columns.map(\.title).joined(separator: " · ")
        let yearly = table.isYearly ? "mỗi năm học một cột" : ""
        columns = "Cột: " + [titles, yearly].filter { !$0.isEmpty }.joined(separator: "; ")
        size = "\(table.rows.count) dòng"
        rows = table.rows.map { row in
            let code = row.code.isEmpty ? "" : "\(row.code) "
            let unit = row.unit.isEmpty ? "" : " (\(row.unit))"
            return RuleForms.FieldView(fieldTitle: "\(code)\(row.title)\(unit)", help: row.origin)
        }
    }
}

extension StatisticsRow {
    /// Where its figures come from, in words.
    fileprivate var origin: String? {
        let source =
            switch formula {
            case .typed: ""
            case .sum: "hệ thống cộng"
            case .ratio: "hệ thống tính tỷ lệ"
            }
        let supplement = isSupplement ? "biểu mẫu không có, cần cho ngưỡng" : ""
        let words = [source, supplement].filter { !$0.isEmpty }.joined(separator: "; ")
        return words.isEmpty ? nil : words
    }
}
