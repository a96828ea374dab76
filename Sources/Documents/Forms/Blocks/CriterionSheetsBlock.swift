import Accreditation
import Criteria

/// The sheet of each criterion (phiếu đánh giá tiêu chí), each on a page of its own.
enum CriterionSheetsBlock {
    static func write(to draft: inout PaperDraft) {
        for part in draft.context.outline.parts {
            for standard in part.standards {
                for criterion in standard.criteria { write(criterion, standard, to: &draft) }
            }
        }
    }

    private static func write(_ criterion: Criterion, _ standard: Standard, to draft: inout PaperDraft) {
        let name = "Tiêu chí \(draft.context.pack.shown(criterion.code))"
        SheetHead.write(criterion, to: &draft)
        draft.paragraph([PaperRun(draft.context.title(of: standard), bold: true)], style: .plain)
        draft.heading([PaperRun(draft.context.title(of: criterion))], below: 0)
        RequirementLines.write(criterion, to: &draft)
        CriterionBody(criterion: criterion, name: name).write(below: 1, to: &draft)
        FindingTable.write(criterion, name, to: &draft)
        draft.levelLine(criterion, name)
        SheetHead.signatures(criterion, to: &draft)
    }
}

extension PaperDraft {
    /// `Tự đánh giá: Đạt Mức 2`.
    mutating func levelLine(_ criterion: Criterion, _ name: String) {
        let start = PaperRun("Kết quả: ", bold: true)
        guard let level = context.level(of: criterion.code) else {
            return paragraph([start, gap("\(name): chưa đánh giá xong.", .sheet(criterion.code))])
        }
        let first = criterion.levels.first?.number ?? 1
        paragraph([start, PaperRun(level == 0 ? "Không đạt Mức \(first)." : "Đạt Mức \(level).")])
    }
}
