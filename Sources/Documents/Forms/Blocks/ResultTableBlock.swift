import Accreditation
import Criteria

/// Criteria with a cross for each level that they reach, "–" for levels without a text (bảng tổng hợp kết quả).
enum ResultTableBlock {
    static func write(to draft: inout PaperDraft) {
        for part in draft.context.outline.parts {
            draft.partTitle(part)
            draft.add(.table(table(part.standards, &draft)))
        }
    }

    private static func table(_ standards: [Standard], _ draft: inout PaperDraft) -> PaperTable {
        let levels = Array(1...max(1, standards.flatMap(\.criteria).map(\.topLevel).max() ?? 0))
        let first = PaperRow([
            FormTable.heading("Tiêu chuẩn, tiêu chí", rows: 3), FormTable.heading("Kết quả", columns: levels.count + 1),
        ])
        let second = PaperRow([
            FormTable.heading("Không đạt", rows: 2), FormTable.heading("Đạt", columns: levels.count),
        ])
        let third = PaperRow(levels.map { FormTable.heading("Mức \($0)") })
        var rows: [PaperRow] = []
        for standard in standards {
            let title: PaperText = [PaperRun(draft.context.title(of: standard), bold: true)]
            rows.append(PaperRow([PaperCell(title, columns: levels.count + 2)], mayBreak: false))
            for criterion in standard.criteria { rows.append(row(criterion, levels, &draft)) }
        }
        return PaperTable(widths: [8, 2] + levels.map { _ in 2 }, header: [first, second, third], rows: rows)
    }

    private static func row(_ criterion: Criterion, _ levels: [Int], _ draft: inout PaperDraft) -> PaperRow {
        let name: PaperText = [PaperRun(draft.context.title(of: criterion))]
        guard let level = draft.context.level(of: criterion.code) else {
            let sentence = "Tiêu chí \(draft.context.pack.shown(criterion.code)): chưa đánh giá xong."
            let mark = draft.gap(sentence, .sheet(criterion.code))
            return PaperRow(
                [PaperCell(name), PaperCell([mark], alignment: .centred, columns: levels.count + 1)], mayBreak: false)
        }
        let fails = PaperCell(level == 0 ? ["×"] : [], alignment: .centred)
        let cells = levels.map { number in
            PaperCell(
                criterion.level(number) == nil ? ["–"] : level >= number ? ["×"] : [], alignment: .centred)
        }
        return PaperRow([PaperCell(name), fails] + cells, mayBreak: false)
    }
}
