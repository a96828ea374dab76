import Accreditation
import Criteria

/// A text that the school writes for the paper.
enum SchoolTextBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        let text = draft.context.state.texts[part.id]
        let listed = draft.context.rows(of: part)
        for row in listed { draft.paragraph([PaperRun("– " + row.line)]) }
        if text.isBlankText {
            if !listed.isEmpty { return }
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
        let columns = part.list?.columns ?? []
        let listed = draft.context.rows(of: part).map { row in columns.map { $0.flatMap { row[$0] } ?? "" } }
        var rows = listed + form.rows(of: draft.context.state.texts[part.id])
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

extension PaperContext {
    /// Rows of the list that a part prints.
    fileprivate func rows(of part: PaperPart) -> [[PaperListColumn: String]] {
        part.list.flatMap { state.lists?[$0.name] } ?? []
    }
}

extension [PaperListColumn: String] {
    /// A row as one line, for parts without a table: `Tập huấn: 2 triệu đồng (Tuần 2); ghi chú`.
    fileprivate var line: String {
        let head = [self[.criteria], self[.activity]].compactMap(\.self).joined(separator: ", ")
        let text = [head, self[.resource]].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": ")
        let time = self[.time].map { " (\($0))" } ?? ""
        let rest = [self[.people], self[.product], self[.remarks]].compactMap(\.self).map { "; \($0)" }.joined()
        return text + time + rest + "."
    }
}
