import Accreditation
import Criteria

/// How many criteria of each standard have which level, and their share.
enum ResultsByStandardBlock {
    static func write(to draft: inout PaperDraft) {
        for part in draft.context.outline.parts {
            draft.partTitle(part)
            draft.add(.table(table(part.standards, &draft)))
        }
    }

    private static func table(_ standards: [Standard], _ draft: inout PaperDraft) -> PaperTable {
        let levels = Array(0...max(1, standards.flatMap(\.criteria).map(\.topLevel).max() ?? 0))
        let first = PaperRow(
            [FormTable.heading("Tiêu chuẩn", rows: 2), FormTable.heading("Số tiêu chí", rows: 2)]
                + levels.map { FormTable.heading($0 == 0 ? "Không đạt Mức 1" : "Đạt Mức \($0)", columns: 2) })
        let second = PaperRow(
            levels.flatMap { _ in [FormTable.heading("Số lượng"), FormTable.heading("Tỷ lệ")] })
        var rows: [PaperRow] = []
        for standard in standards {
            rows.append(row(draft.context.title(of: standard), standard.criteria, levels, &draft, bold: false))
        }
        rows.append(row("Tổng cộng", standards.flatMap(\.criteria), levels, &draft, bold: true))
        return PaperTable(widths: [6, 2] + levels.flatMap { _ in [2, 2] }, header: [first, second], rows: rows)
    }

    private static func row(
        _ title: String, _ criteria: [Criterion], _ levels: [Int], _ draft: inout PaperDraft, bold: Bool
    ) -> PaperRow {
        let known = criteria.compactMap { draft.context.level(of: $0.code) }
        for criterion in criteria where draft.context.level(of: criterion.code) == nil {
            let shown = draft.context.pack.shown(criterion.code)
            draft.note("Tiêu chí \(shown): chưa đánh giá xong.", .sheet(criterion.code))
        }
        let counts = levels.map { level in known.count { $0 == level } }
        let texts = counts.flatMap { [String($0), Share.text($0, of: criteria.count)] }
        return PaperRow(
            [PaperCell([PaperRun(title, bold: bold)])]
                + ([String(criteria.count)] + texts).map { PaperCell([PaperRun($0, bold: bold)], alignment: .centred) },
            mayBreak: false)
    }
}
