import Accreditation
import Criteria

/// School-wide clauses as the report describes them.
enum ClauseReportsBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        for group in draft.context.outline.parts.flatMap(\.schoolWide) {
            draft.frame(.opening, group.code, group.title, part)
            ClauseBodies.write(group, below: 1, to: &draft)
            draft.frame(.conclusion, group.code, group.title, part)
        }
    }
}
