import Accreditation
import Criteria

/// What the school reaches, and each of its schooling levels where these are rated apart.
enum SchoolLevelBlock {
    static func write(to draft: inout PaperDraft) {
        let result = draft.context.result
        for part in result?.parts ?? [] {
            let title = draft.context.pack.partTitle(part.schoolingLevel) ?? part.schoolingLevel
            line("Cấp học \(title): ", part.level, part.highestPossible, &draft)
        }
        line("\(noun(draft)) tự đánh giá: ", result?.level ?? 0, result?.highestPossible ?? -1, &draft)
    }

    private static func noun(_ draft: PaperDraft) -> String {
        draft.context.state.school.name.isBlankText ? "Trường" : draft.context.state.school.name
    }

    private static func line(_ start: String, _ level: Int, _ possible: Int, _ draft: inout PaperDraft) {
        let rules = draft.context.pack.levelRules.sorted { $0.level < $1.level }
        let words: PaperText
        if level != possible {
            words = [draft.gap("Chưa đánh giá xong để kết luận mức của trường.", .results)]
        } else if let rule = rules.first(where: { $0.level == level }) {
            words = [PaperRun("Đạt \(rule.title)", bold: true)]
        } else {
            words = [PaperRun("Không đạt \(rules.first?.title ?? "Mức 1")", bold: true)]
        }
        draft.paragraph([PaperRun(start)] + words + ["."])
    }
}
