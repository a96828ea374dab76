/// Papers have what they cannot do without: a numbered paper its head, title and signatures; the report its contents,
/// figures, results, conclusion, evidence and signatures; the decision its council; the list of evidence its list.
enum PapersComplete: PackCheck {
    static let name = CheckName.papersComplete

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.papers.flatMap { paper in
            (numbered(paper) + own(paper, pack)).filter { !paper.has($0) }.map {
                error("The paper \(paper.id) has no part with the block \($0.rawValue); add one.", at: paper.source)
            } + councils(paper)
        }
    }

    private static func numbered(_ paper: PaperForm) -> [PaperBlockName] {
        paper.isNumbered ? [.letterhead, .title, .signatures] : []
    }

    private static func own(_ paper: PaperForm, _ pack: RulePack) -> [PaperBlockName] {
        switch paper.id {
        case "report":
            [
                .cover, .contents, .abbreviations, .statistics, .schoolLevel, .evidenceList, .signatures,
                pack.report?.place == .standard ? .criterionTables : .standardReports,
            ] + (pack.schoolWide.isEmpty ? [] : [.clauseReports])
        case "evidence-list": [.evidenceList]
        case "breakdown": [.breakdownTable]
        case "sheets": [.criterionSheets] + (pack.schoolWide.isEmpty ? [] : [.clauseSheets])
        case "improvement-plan": [.improvementPlan]
        case "decision": [.legalBases]
        default: []
        }
    }

    private static func councils(_ paper: PaperForm) -> [Diagnostic] {
        guard paper.id == "decision", !paper.has(.councilList), !paper.has(.memberRoles) else { return [] }
        return [error("The paper decision has no list of the council; add council-list.", at: paper.source)]
    }
}
