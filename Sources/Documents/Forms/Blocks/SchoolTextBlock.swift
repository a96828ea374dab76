import Accreditation
import Criteria

/// A text that the school writes for the paper.
enum SchoolTextBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        let text = draft.context.state.texts[part.id]
        if text.isBlankText {
            if part.isRequired {
                draft.paragraph([draft.gap("Chưa viết phần “\(part.heading)”.", .text(part.id))])
            } else if part.opening.isEmpty {
                draft.paragraph(["Không có."])
            }
            return
        }
        for line in text.filledLines { draft.paragraph(draft.linked(line)) }
    }
}

/// A table whose rows the school writes.
enum SchoolTableBlock {
    static func write(_ part: PaperPart, _ form: PaperTableForm, to draft: inout PaperDraft) {
        var rows = form.rows(of: draft.context.state.texts[part.id])
        if rows.isEmpty { rows = form.proposed(draft.context.pack.calendar) }
        var table = FormTable([.init("TT", 1, centred: true)] + form.columns.map { .init($0.title, $0.width * 2) })
        for (index, row) in rows.enumerated() {
            table.add([[PaperRun(String(index + 1))]] + row.map { [PaperRun($0)] })
        }
        if rows.isEmpty, part.isRequired {
            table.add(across: [draft.gap("Chưa điền bảng “\(part.heading)”.", .text(part.id))])
        } else if rows.isEmpty {
            table.add(across: ["Không có."])
        }
        draft.add(.table(table.table))
    }
}
