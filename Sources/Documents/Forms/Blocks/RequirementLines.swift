import Accreditation
import Criteria

/// The text of a criterion, level by level, as the pack words it.
enum RequirementLines {
    static func write(_ criterion: Criterion, to draft: inout PaperDraft) {
        for level in criterion.levels {
            draft.paragraph([PaperRun("Mức \(level.number):", bold: true)], style: .plain, keeps: true)
            for indicator in level.indicators { write(indicator, to: &draft) }
        }
    }

    static func write(_ indicator: Indicator, to draft: inout PaperDraft) {
        let words = indicator.requirements.map(\.text).joined(separator: "; ")
        let letter = indicator.code == "-" ? "" : "\(indicator.code)) "
        draft.paragraph([PaperRun("\(letter)\(words).", italic: true)], style: .plain)
    }
}
