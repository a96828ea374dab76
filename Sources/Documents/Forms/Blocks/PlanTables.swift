import Accreditation
import Criteria

/// The three tables of the improvement plan.
enum PlanTables {
    static func issues(_ form: PlanForm, _ plan: ImprovementPlan, to draft: inout PaperDraft) {
        var table = table(form.issues.columns)
        for (index, issue) in plan.issues.enumerated() {
            table.add(cells(form.issues.columns, issue.row, number: String(index + 1), form, draft))
        }
        if plan.issues.isEmpty {
            table.add(across: [draft.gap("Kế hoạch cải tiến chưa có vấn đề trọng tâm nào.", .plan)])
        }
        draft.add(.table(table.table))
    }

    /// Actions are numbered after their issue: 1.1, 1.2, 2.1.
    static func actions(_ form: PlanForm, _ plan: ImprovementPlan, to draft: inout PaperDraft) {
        var table = table(form.actions.columns)
        for (index, issue) in plan.issues.enumerated() {
            for (place, action) in issue.actions.enumerated() {
                let number = "\(index + 1).\(place + 1)"
                table.add(cells(form.actions.columns, action.row, number: number, form, draft))
            }
            if issue.actions.isEmpty {
                let sentence = "Vấn đề \(index + 1) của kế hoạch cải tiến chưa có hoạt động nào."
                table.add(across: [PaperRun("\(index + 1). "), draft.gap(sentence, .plan)])
            }
        }
        if plan.issues.isEmpty { table.add(across: [draft.gap("Kế hoạch cải tiến chưa có hoạt động nào.", .plan)]) }
        draft.add(.table(table.table))
    }

    /// One row for each review of the year; empty until it is held.
    static func reviews(_ form: PlanForm, _ plan: ImprovementPlan, to draft: inout PaperDraft) {
        let columns: [FormTable.Column] =
            [.init("Thời điểm", 3)] + form.reviews.columns.map { .init($0.title, $0.width) }
        var table = FormTable(columns, size: 12)
        for period in form.reviewPeriods {
            let row = plan.reviews[period.entry] ?? PlanRow()
            table.add([[[PaperRun(period.title)]]] + cells(form.reviews.columns, row, number: "", form, draft))
        }
        draft.add(.table(table.table))
    }

    private static func table(_ columns: [PlanColumn]) -> FormTable {
        FormTable(columns.map { .init($0.title, $0.width, centred: $0.name == .number) }, size: 12)
    }

    private static func cells(
        _ columns: [PlanColumn], _ row: PlanRow, number: String, _ form: PlanForm, _ draft: PaperDraft
    ) -> [[PaperText]] {
        columns.map { column in
            switch column.name {
            case .number: [[PaperRun(number)]]
            case .standard, .criterion: shown(row[column.name], draft)
            case .state: [[PaperRun(form.state(row[.state])?.title ?? row[.state])]]
            default: row[column.name].filledLines.map { [PaperRun($0)] }
            }
        }
    }

    private static func shown(_ code: String, _ draft: PaperDraft) -> [PaperText] {
        code.isEmpty ? [] : [[PaperRun(draft.context.pack.shown(code))]]
    }
}

extension PlanColumn {
    /// The column's share of the width.
    fileprivate var width: Int {
        switch name {
        case .number: 2
        case .standard, .criterion, .state: 3
        case .time, .responsible, .resources, .reviewer: 4
        default: 5
        }
    }
}
