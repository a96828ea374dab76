import Accreditation
import Criteria

/// The improvement plan as a document of its own, in the order of the pack's form.
enum ImprovementPlanBlock {
    static func write(to draft: inout PaperDraft) {
        guard let form = draft.context.pack.improvementPlan else { return }
        let plan = draft.context.content.plan ?? ImprovementPlan()
        school(form.school, &draft)
        grounds(form.grounds, plan, &draft)
        for part in form.preface { printed(part, &draft) }
        title(form.issues.part, &draft)
        PlanTables.issues(form, plan, to: &draft)
        title(form.actions.part, &draft)
        PlanTables.actions(form, plan, to: &draft)
        title(form.reviews.part, &draft)
        PlanTables.reviews(form, plan, to: &draft)
        for part in form.closing { printed(part, &draft) }
    }

    private static func title(_ part: PlanPart, _ draft: inout PaperDraft) {
        draft.heading([PaperRun("\(part.code). \(part.title)")])
    }

    private static func school(_ part: PlanPart, _ draft: inout PaperDraft) {
        title(part, &draft)
        for line in ["Tên: {school}.", "Loại hình: {kind}.", "Địa chỉ: {commune}, {province}."] {
            draft.paragraph(draft.filled(line), style: .item)
        }
    }

    /// The school's own grounds, or the printed ones.
    private static func grounds(_ form: PrintedPart, _ plan: ImprovementPlan, _ draft: inout PaperDraft) {
        title(form.part, &draft)
        let own = plan.grounds.filledLines
        let lines = own.isEmpty ? form.lines.map(\.text) : own
        for (index, line) in lines.enumerated() {
            let bare = line.hasPrefix("- ") ? String(line.dropFirst(2)) : line
            let end = index == lines.count - 1 ? "." : ";"
            draft.paragraph([PaperRun(bare.trimmingEnd(";.") + end)], style: .item)
        }
    }

    private static func printed(_ form: PrintedPart, _ draft: inout PaperDraft) {
        title(form.part, &draft)
        var heading: String?
        for line in form.lines {
            if let above = line.heading, above != heading {
                draft.paragraph([PaperRun(above + ":", bold: true)], keeps: true)
            }
            heading = line.heading
            draft.paragraph([PaperRun(line.text)])
        }
    }
}
