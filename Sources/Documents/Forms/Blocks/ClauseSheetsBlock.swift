import Accreditation
import Criteria

/// The sheet of each school-wide group of clauses, such as those of the fourth level.
enum ClauseSheetsBlock {
    static func write(to draft: inout PaperDraft) {
        for group in draft.context.outline.parts.flatMap(\.schoolWide) {
            SheetHead.write(group, to: &draft)
            draft.heading([PaperRun(draft.context.title(of: group))], below: 0)
            ClauseBodies.write(group, below: 1, to: &draft)
            SheetHead.signatures(group, to: &draft)
        }
    }
}

/// Every clause of a group, each with what a criterion has; or why it is not judged yet.
enum ClauseBodies {
    static func write(_ group: Criterion, below steps: Int, to draft: inout PaperDraft) {
        if let needed = draft.context.unreachable(group) {
            return draft.paragraph([
                PaperRun("Trường chưa đạt Mức \(needed) nên không đánh giá \(group.title.lowercasedFirst).")
            ])
        }
        for level in group.levels {
            for clause in level.indicators {
                let name = "\(group.title), khoản \(clause.code)"
                draft.heading([PaperRun("Khoản \(clause.code)")], below: steps)
                RequirementLines.write(clause, to: &draft)
                CriterionBody(criterion: group, clause: clause, name: name).write(below: steps + 1, to: &draft)
                let path = IndicatorPath(criterion: group.code, level: level.number, indicator: clause.code)
                let start = PaperRun("Kết quả: ", bold: true)
                draft.paragraph([start] + draft.finding(path, name))
            }
        }
    }
}

extension PaperContext {
    /// The level of the school that a group of clauses presupposes, where the school cannot have it and nothing was
    /// written about the clauses; else nil.
    func unreachable(_ group: Criterion) -> Int? {
        let printed = group.printedCode
        guard let rule = pack.levelRules.first(where: { $0.conditions.contains(.everyClause(of: printed)) }),
            content.sheets[group.code].map({ $0.findings.isEmpty && $0.texts.isEmpty }) ?? true
        else { return nil }
        let needed = rule.conditions.compactMap { condition -> Int? in
            if case .schoolLevel(let level) = condition { level } else { nil }
        }.max()
        guard let needed, let result, result.highestPossible < needed else { return nil }
        return needed
    }
}

extension String {
    /// With a small first letter, for the middle of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
