import Accreditation
import Criteria

/// Standards with their criteria, framed by an opening and a conclusion.
enum StandardReportsBlock {
    static func write(_ part: PaperPart, to draft: inout PaperDraft) {
        for outline in draft.context.outline.parts {
            if let title = outline.title { draft.heading([PaperRun("Cấp học: \(title)")], below: 1) }
            for standard in outline.standards { write(standard, part, to: &draft) }
        }
    }

    private static func write(_ standard: Standard, _ part: PaperPart, to draft: inout PaperDraft) {
        let title = draft.context.title(of: standard)
        draft.heading([PaperRun(title)], below: 1)
        draft.frame(.opening, standard.code, title, part)
        for criterion in standard.criteria {
            let name = "Tiêu chí \(draft.context.pack.shown(criterion.code))"
            draft.heading([PaperRun(draft.context.title(of: criterion))], below: 2)
            RequirementLines.write(criterion, to: &draft)
            CriterionBody(criterion: criterion, name: name).write(below: 3, to: &draft)
            FindingTable.write(criterion, name, to: &draft)
            draft.levelLine(criterion, name)
        }
        draft.frame(.conclusion, standard.code, title, part)
        LevelSentence.write(standard, to: &draft)
    }
}

extension PaperDraft {
    /// The opening or the conclusion of a standard or a group of clauses.
    mutating func frame(_ frame: StandardFrame, _ code: String, _ title: String, _ part: PaperPart) {
        let key = frame.key(part: part.id, code: code)
        let text = context.state.texts[key]
        let start = PaperRun("\(frame.title): ", bold: true)
        guard !text.isBlankText else {
            if part.isRequired {
                let sentence = "\(title): chưa viết phần \(frame.title.lowercased())."
                paragraph([start, gap(sentence, .text(key))])
            }
            return
        }
        for (index, line) in text.filledLines.enumerated() {
            paragraph((index == 0 ? [start] : []) + linked(line))
        }
    }
}

/// How many criteria of a standard have which level, in one sentence.
enum LevelSentence {
    static func write(_ standard: Standard, to draft: inout PaperDraft) {
        let levels = standard.criteria.map { draft.context.level(of: $0.code) }
        let title = "Tiêu chuẩn \(SheetCode.printed(standard.code))"
        var words = ["\(title) có \(levels.count) tiêu chí"]
        for (level, count) in Dictionary(grouping: levels.compactMap(\.self), by: \.self).sorted(by: { $0.key < $1.key }
        ) {
            words.append(level == 0 ? "\(count.count) tiêu chí không đạt" : "\(count.count) tiêu chí đạt Mức \(level)")
        }
        let open = levels.count { $0 == nil }
        if open > 0 { words.append("\(open) tiêu chí chưa đánh giá xong") }
        draft.paragraph([PaperRun(words.joined(separator: "; ") + ".")])
    }
}
