import Accreditation
import Criteria

/// Standards with a table of levels for each criterion, and after each standard its general assessment.
enum CriterionTablesBlock {
    static func write(to draft: inout PaperDraft) {
        for outline in draft.context.outline.parts {
            if let title = outline.title { draft.heading([PaperRun("Cấp học: \(title)")], below: 1) }
            for standard in outline.standards {
                draft.heading([PaperRun(draft.context.title(of: standard))], below: 1)
                for criterion in standard.criteria { CriterionTable.write(criterion, to: &draft) }
                GeneralAssessment.write(standard, to: &draft)
            }
        }
    }
}

/// One criterion: the text of each level, then a table with present state and result per level, then what follows.
enum CriterionTable {
    static func write(_ criterion: Criterion, to draft: inout PaperDraft) {
        let name = "Tiêu chí \(draft.context.pack.shown(criterion.code))"
        draft.heading([PaperRun(draft.context.title(of: criterion))], below: 2)
        RequirementLines.write(criterion, to: &draft)
        let first = criterion.levels.first?.number ?? 1
        draft.paragraph(
            [
                PaperRun("Không đạt Mức \(first):", bold: true),
                PaperRun(" khi còn yêu cầu của Mức \(first) chưa được đáp ứng.", italic: true),
            ], style: .plain)
        var table = FormTable([
            .init("Mức", 2, centred: true), .init(draft.context.pack.title(of: NarrativeField.Part.present), 12),
            .init("Đánh giá (Đạt/Không đạt)", 3, centred: true),
        ])
        for level in criterion.levels { add(level, criterion, name, to: &table, &draft) }
        draft.add(.table(table.table))
        conclusion(criterion, name, &draft)
    }

    private static func add(
        _ level: Level, _ criterion: Criterion, _ name: String, to table: inout FormTable, _ draft: inout PaperDraft
    ) {
        let field = NarrativeField(.present, level: level.number)
        let text = draft.context.sheet(criterion.code).texts[field.description] ?? ""
        let label: PaperText = [PaperRun("Mức \(level.number)", bold: true)]
        let codes = draft.context.codes(criterion, level, level.indicators)
        if isClosed(level, criterion, draft), text.isBlankText, codes.isEmpty {
            return table.add([[label], [["–"]], [["Không xét"]]])
        }
        let described = draft.described(
            text, codes: codes, or: "\(name), Mức \(level.number): chưa viết hiện trạng, kết quả.",
            .sheet(criterion.code))
        table.add([[label], described, results(level, criterion, name, &draft)])
    }

    /// One result for a level with one indicator, else one for each.
    private static func results(
        _ level: Level, _ criterion: Criterion, _ name: String, _ draft: inout PaperDraft
    ) -> [PaperText] {
        level.indicators.map { indicator in
            let path = IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code)
            let letter: PaperText = indicator.code == "-" ? [] : [PaperRun("\(indicator.code)) ")]
            return letter + draft.finding(path, name)
        }
    }

    /// Whether the level below is not met, so that this one is not looked at.
    private static func isClosed(_ level: Level, _ criterion: Criterion, _ draft: PaperDraft) -> Bool {
        guard let before = draft.context.pack.levelBefore(level.number, of: criterion) else { return false }
        return draft.context.reaches(before, criterion.code) == false
    }

    private static func conclusion(_ criterion: Criterion, _ name: String, _ draft: inout PaperDraft) {
        let start = PaperRun("Kết luận: ", bold: true)
        let shown = "Tiêu chí \(criterion.printedCode)"
        guard let level = draft.context.level(of: criterion.code) else {
            return draft.paragraph([start, draft.gap("\(name): chưa đánh giá xong.", .sheet(criterion.code))])
        }
        let first = criterion.levels.first?.number ?? 1
        draft.paragraph([start, PaperRun("\(shown) \(level == 0 ? "không đạt Mức \(first)" : "đạt Mức \(level)").")])
    }
}
