import Accreditation
import Criteria

/// The result of every criterion, crossed, with totals; schooling level by schooling level.
enum ResultsByCriterionBlock {
    static func write(to draft: inout PaperDraft) {
        for part in draft.context.outline.parts {
            draft.partTitle(part)
            draft.add(.table(LevelTable(draft.context, of: part.standards, hasTotals: true).table(&draft)))
        }
    }
}

extension PaperDraft {
    /// The name of a schooling level above what is said about it; nothing where the school is rated as one.
    mutating func partTitle(_ part: DossierOutline.Part) {
        guard let title = part.title else { return }
        paragraph([PaperRun("Cấp học: \(title)", bold: true)], style: .plain, keeps: true)
    }
}
