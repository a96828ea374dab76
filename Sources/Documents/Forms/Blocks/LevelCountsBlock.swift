import Accreditation
import Criteria

/// How many criteria reach each level, and their share of those that have it.
enum LevelCountsBlock {
    static func write(to draft: inout PaperDraft) {
        for part in draft.context.outline.parts {
            draft.partTitle(part)
            draft.add(.table(table(part, &draft)))
        }
    }

    private static func table(_ part: DossierOutline.Part, _ draft: inout PaperDraft) -> PaperTable {
        let criteria = part.standards.flatMap(\.criteria)
        var table = FormTable([
            .init("Mức", 5), .init("Số tiêu chí đạt", 3, centred: true), .init("Tổng số tiêu chí", 3, centred: true),
            .init("Tỷ lệ", 2, centred: true),
        ])
        let certain = criteria.filter { draft.context.level(of: $0.code) != nil }
        for criterion in criteria where draft.context.level(of: criterion.code) == nil {
            let shown = draft.context.pack.shown(criterion.code)
            draft.note("Tiêu chí \(shown): chưa đánh giá xong.", .sheet(criterion.code))
        }
        let failed = certain.count { draft.context.level(of: $0.code) == 0 }
        table.add(line("Không đạt Mức 1", failed, of: criteria.count))
        for number in 1...max(1, criteria.map(\.topLevel).max() ?? 0) {
            let having = criteria.filter { $0.level(number) != nil }
            let reaching = having.count { (draft.context.level(of: $0.code) ?? 0) >= number }
            table.add(line("Đạt Mức \(number)", reaching, of: having.count))
        }
        for group in part.schoolWide {
            let met = group.paths.count { draft.context.findings[$0]?.finding == .met }
            table.add(line("\(group.title) (khoản)", met, of: group.paths.count))
        }
        if certain.count < criteria.count {
            let words = "Chưa đánh giá xong \(criteria.count - certain.count) tiêu chí."
            table.add(across: [PaperRun(words, italic: true, missing: true)])
        }
        return table.table
    }

    private static func line(_ title: String, _ count: Int, of whole: Int) -> [PaperText] {
        [
            [PaperRun(title)], [PaperRun(String(count))], [PaperRun(String(whole))],
            [PaperRun(Share.text(count, of: whole))],
        ]
    }
}
