import Accreditation
import Criteria
import Storage

/// What the page of a criterion's ratings is made of.
struct SettlementReading: Sendable {
    let read: ReadContent
    let criterion: Criterion
    let table: EvaluationTable

    var dossier: Dossier { read.dossier }
    var sheets: [MemberSheet] { table.sheets.filter { $0.criterion == criterion.code } }
}

extension SettlementPage {
    init(_ reading: SettlementReading, _ values: FormValues) {
        let (dossier, criterion) = (reading.dossier, reading.criterion)
        let sheets = reading.sheets
        heading = reading.read.used.pack.heading(criterion)
        school = "\(dossier.schoolName), năm học \(dossier.schoolYear)"
        settleLink = Route.settlement(dossier.id.uuid, criterion.code).path
        backLink = Route.evaluation(dossier.id.uuid).path
        summary = values.summary
        terms = reading.read.used.pack.pageTerms
        words = reading.read.used.pack.teamTerms
        isLeader = dossier.allows(.settle)
        memberNames = sheets.map(\.name)
        rows = criterion.paths.map { Self.row($0, sheets, reading, values) }
        opinions = sheets.filter { !$0.remarks.isEmpty || !$0.questions.isEmpty }.map {
            Opinion(author: $0.name, remarks: $0.remarks, questions: $0.questions)
        }
        closed = dossier.closed([.settle], reading.read.used.pack.procedure)
    }

    private static func row(
        _ path: IndicatorPath, _ sheets: [MemberSheet], _ reading: SettlementReading, _ values: FormValues
    ) -> Row {
        let settled = reading.table.settled[path]
        let agreement = reading.table.agreement(on: path)
        let indicator = reading.read.used.pack.indicator(path)
        return Row(
            place: path.place, requirements: indicator?.requirements.map(\.text) ?? [],
            selfRating: StateBadge(reading.read.content.rating(path)?.finding?.finding),
            members: sheets.map {
                Member(
                    memberName: $0.name, badge: StateBadge($0.ratings[path]?.finding),
                    remark: $0.ratings[path]?.remark ?? "")
            },
            differs: agreement.common == nil, team: StateBadge(settled?.finding), reason: settled?.reason ?? "",
            inputs: reading.dossier.allows(.settle) ? [inputs(path, settled, agreement, values)] : [])
    }

    private static func inputs(
        _ path: IndicatorPath, _ settled: TeamRating?, _ agreement: Agreement, _ values: FormValues
    ) -> Inputs {
        let fields = TeamRatingFields(path)
        let chosen = values.typed(fields.finding) ?? (settled?.finding ?? agreement.common)?.rawValue
        var filled = FormValues([fields.reason: values.typed(fields.reason) ?? settled?.reason ?? ""])
        if let problem = values.problem(of: fields.reason) { filled.fail(fields.reason, problem) }
        let hint = agreement.common == nil ? "Các thành viên đánh giá khác nhau: cần ghi lý do." : nil
        return Inputs(
            field: fields.finding, legend: "Đánh giá chung: \(path.place)",
            options: [("met", "Đạt"), ("unmet", "Không đạt")].map { value, label in
                FormOption(
                    id: "\(fields.finding)-\(value)", value: value, label: label, isSelected: value == chosen)
            }, reasonField: filled.field(fields.reason, "Lý do", hint: hint))
    }
}

/// The names of the leader's two fields of an indicator.
struct TeamRatingFields: Sendable {
    let finding: String
    let reason: String

    init(_ path: IndicatorPath) {
        finding = "doan-\(path.fieldEnd)"
        reason = "ly-do-\(path.fieldEnd)"
    }
}
