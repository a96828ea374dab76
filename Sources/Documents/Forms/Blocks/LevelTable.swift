import Accreditation
import Criteria

/// Criteria with one cross each: not met, or the level that they have.
struct LevelTable {
    private let context: PaperContext
    private let standards: [Standard]
    private let hasTotals: Bool
    private let levels: [Int]

    init(_ context: PaperContext, of standards: [Standard], hasTotals: Bool) {
        self.context = context
        self.standards = standards
        self.hasTotals = hasTotals
        let top = standards.flatMap(\.criteria).map(\.topLevel).max() ?? 0
        levels = Array(0...max(1, top))
    }

    func table(_ draft: inout PaperDraft) -> PaperTable {
        var rows: [PaperRow] = []
        for standard in standards {
            if hasTotals {
                let title: PaperText = [PaperRun(context.title(of: standard), bold: true)]
                rows.append(PaperRow([PaperCell(title, columns: levels.count + 1)], mayBreak: false))
            }
            for criterion in standard.criteria { rows.append(row(criterion, &draft)) }
        }
        if hasTotals { rows.append(totals) }
        return PaperTable(widths: [8] + levels.map { _ in 2 }, header: [heading], rows: rows)
    }

    private var heading: PaperRow {
        PaperRow(
            [FormTable.heading("Tiêu chí")]
                + levels.map { FormTable.heading($0 == 0 ? "Không đạt Mức 1" : "Đạt Mức \($0)") }, mayBreak: false)
    }

    private func row(_ criterion: Criterion, _ draft: inout PaperDraft) -> PaperRow {
        let name: PaperText = [PaperRun(context.title(of: criterion))]
        guard let level = context.level(of: criterion.code) else {
            let sentence = "Tiêu chí \(context.pack.shown(criterion.code)): chưa đánh giá xong."
            let mark = draft.gap(sentence, .sheet(criterion.code))
            return PaperRow(
                [PaperCell(name), PaperCell([mark], alignment: .centred, columns: levels.count)], mayBreak: false)
        }
        let cells = levels.map { PaperCell($0 == level ? ["×"] : [], alignment: .centred) }
        return PaperRow([PaperCell(name)] + cells, mayBreak: false)
    }

    private var totals: PaperRow {
        let known = standards.flatMap(\.criteria).compactMap { context.level(of: $0.code) }
        let cells = levels.map { level in
            PaperCell([PaperRun(String(known.count { $0 == level }), bold: true)], alignment: .centred)
        }
        return PaperRow([PaperCell([PaperRun("Tổng cộng", bold: true)])] + cells, mayBreak: false)
    }
}
