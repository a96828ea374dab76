import Accreditation
import Criteria

/// The general assessment (đánh giá chung) of a standard: its texts, and a table of its criteria.
enum GeneralAssessment {
    static func write(_ standard: Standard, to draft: inout PaperDraft) {
        guard let form = draft.context.pack.report, !form.standardTexts.isEmpty else { return }
        let title = "\(form.title) Tiêu chuẩn \(SheetCode.printed(standard.code))"
        draft.heading([PaperRun(title)], below: 2)
        let texts = draft.context.content.standards?[standard.code] ?? [:]
        for (index, field) in form.standardTexts.enumerated() {
            draft.heading([PaperRun("\(index + 1). \(field.title)")], below: 3)
            write(field, texts[field.id] ?? "", standard, &draft)
        }
        draft.heading([PaperRun("\(form.standardTexts.count + 1). Tổng hợp kết quả")], below: 3)
        draft.add(.table(LevelTable(draft.context, of: [standard], hasTotals: false).table(&draft)))
    }

    private static func write(
        _ field: StandardText, _ text: String, _ standard: Standard, _ draft: inout PaperDraft
    ) {
        if text.isBlankText {
            let shown = draft.context.pack.shown(standard.code)
            let sentence = "Tiêu chuẩn \(shown): chưa viết “\(field.title)”."
            return field.isOptional
                ? draft.paragraph(["Không có."]) : draft.paragraph([draft.gap(sentence, .standard(standard.code))])
        }
        for line in text.filledLines { draft.paragraph(draft.linked(line)) }
    }
}
