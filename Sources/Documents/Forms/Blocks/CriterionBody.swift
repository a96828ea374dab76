import Accreditation
import Criteria

/// What a criterion's sheet and the report say about one criterion: present state per level, strengths, weaknesses,
/// improvement plan, result.
struct CriterionBody {
    let criterion: Criterion
    /// On sheets of school-wide clauses the clause; nil elsewhere.
    var clause: Indicator?
    /// What is written about, for lists of what is missing.
    let name: String

    private var place: MissingItem.Place { .sheet(criterion.code) }

    /// - Parameter steps: how many steps below the part's heading the headings stand.
    func write(below steps: Int, to draft: inout PaperDraft) {
        var number = 0
        for part in draft.context.pack.sheetParts {
            number += 1
            let title = draft.context.pack.title(of: part)
            draft.heading([PaperRun("\(number). \(title)")], below: steps)
            if part == .present { present(number, steps, &draft) } else { text(part, title, &draft) }
        }
        if draft.context.pack.plansPerCriterion {
            number += 1
            draft.heading([PaperRun("\(number). Kế hoạch cải tiến chất lượng")], below: steps)
            improvements(&draft)
        }
        draft.heading([PaperRun("\(number + 1). Tự đánh giá")], below: steps)
    }

    private func present(_ number: Int, _ steps: Int, _ draft: inout PaperDraft) {
        for (index, level) in criterion.levels.enumerated() {
            if clause == nil {
                draft.heading([PaperRun("\(number).\(index + 1). Mức \(level.number)")], below: steps + 1)
            }
            let field = NarrativeField(.present, level: level.number, clause: clause?.code)
            let indicators = level.indicators.filter { clause == nil || $0.code == clause?.code }
            let sentence = "\(name), Mức \(level.number): chưa mô tả hiện trạng."
            for line in draft.described(
                self.text(field, draft), codes: draft.context.codes(criterion, level, indicators), or: sentence, place)
            { draft.paragraph(line) }
            reasons(level, indicators, &draft)
        }
    }

    /// Why indicators were found met against the school's figures.
    private func reasons(_ level: Level, _ indicators: [Indicator], _ draft: inout PaperDraft) {
        for indicator in indicators {
            let rating = draft.context.sheet(criterion.code).findings["\(level.number)/\(indicator.code)"]
            guard let reason = rating?.reason else { continue }
            let mark = indicator.code == "-" || clause != nil ? "" : " chỉ báo \(indicator.code)"
            draft.paragraph([PaperRun("Lý do đánh giá đạt\(mark) khi số liệu nói khác:")])
            for line in reason.text.filledLines { draft.paragraph(draft.linked(line)) }
        }
    }

    private func text(_ part: NarrativeField.Part, _ title: String, _ draft: inout PaperDraft) {
        let level = clause == nil ? nil : criterion.levels.first?.number
        let text = self.text(NarrativeField(part, level: level, clause: clause?.code), draft)
        if text.isBlankText {
            draft.paragraph([draft.gap("\(name): chưa viết “\(title.lowercased())”.", place)])
        }
        for line in text.filledLines { draft.paragraph(draft.linked(line)) }
    }

    private func text(_ field: NarrativeField, _ draft: PaperDraft) -> String {
        draft.context.sheet(criterion.code).texts[field.description] ?? ""
    }

    private func improvements(_ draft: inout PaperDraft) {
        let rows = draft.context.sheet(criterion.code).improvements.filter { $0.clause == clause?.code ?? "" }
        var table = FormTable([
            .init("TT", 1, centred: true), .init("Biện pháp", 6), .init("Người thực hiện", 3), .init("Nguồn lực", 3),
            .init("Thời gian", 3),
        ])
        for (index, row) in rows.enumerated() {
            let cells = [row.measure, row.responsible, row.resources, row.due]
            table.add([[[PaperRun(String(index + 1))]]] + cells.map { $0.filledLines.map { draft.linked($0) } })
        }
        if rows.isEmpty {
            table.add(across: [draft.gap("\(name): chưa có kế hoạch cải tiến chất lượng.", place)])
        }
        draft.add(.table(table.table))
    }
}

extension PaperContext {
    /// Codes of the evidence that is linked to these indicators of a level, each once, in order.
    func codes(_ criterion: Criterion, _ level: Level, _ indicators: [Indicator]) -> [String] {
        indicators.flatMap { indicator in
            content.rating(
                IndicatorPath(criterion: criterion.code, level: level.number, indicator: indicator.code))?.evidence
                ?? []
        }.eachOnce
    }
}
