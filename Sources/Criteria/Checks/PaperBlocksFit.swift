/// A paper shows only what its pack has: clauses where there are school-wide groups, tables of levels where the report
/// is written per standard, sheets where it is written per criterion, and an improvement plan where there is one.
enum PaperBlocksFit: PackCheck {
    static let name = CheckName.paperBlocksFit

    static func problems(in pack: RulePack) -> [Diagnostic] {
        pack.papers.flatMap { paper in
            paper.parts.compactMap { part in
                guard case .block(let block) = part.content, let need = unmet(block, in: pack) else { return nil }
                return error("The block \(block.rawValue) needs \(need); take it away.", at: part.source)
            }
        }
    }

    /// What the block needs and the pack does not have.
    private static func unmet(_ block: PaperBlockName, in pack: RulePack) -> String? {
        switch block {
        case .clauseSheets, .clauseReports, .clauseTable:
            pack.schoolWide.isEmpty ? "clauses for the whole school" : nil
        case .criterionSheets, .standardReports:
            pack.report?.place == .criterion ? nil : "a report written per criterion"
        case .criterionTables: pack.report?.place == .standard ? nil : "a report written per standard"
        case .improvementPlan: pack.improvementPlan == nil ? "an improvement plan" : nil
        case .secretaryList: pack.council.secretaryGroup == nil ? "a secretary group" : nil
        default: nil
        }
    }
}
