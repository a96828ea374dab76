/// The report's texts fit together: each stands there once, a sheet describes the present state, a general assessment
/// per standard has texts of its own and one of them at most lists the priority issues, and strengths are not asked for
/// twice.
enum ReportTextsFit: PackCheck {
    static let name = CheckName.reportTextsFit

    static func problems(in pack: RulePack) -> [Diagnostic] {
        guard let report = pack.report else { return orphan(pack) }
        return doubled(report) + sheet(report) + standards(report)
    }

    /// A plan that is a document of its own needs to know that strengths and limits are not written per criterion.
    private static func orphan(_ pack: RulePack) -> [Diagnostic] {
        guard let plan = pack.improvementPlan else { return [] }
        return [error("There is an improvement plan but no report; add the report's texts before it.", at: plan.source)]
    }

    private static func doubled(_ report: ReportForm) -> [Diagnostic] {
        report.sheetTexts.secondOccurrences(by: \.name).map {
            error("The sheet's text \($0.name.rawValue) stands there twice; remove one.", at: $0.source)
        }
            + report.standardTexts.secondOccurrences(by: \.id).map {
                error("The standard's text \($0.id) stands there twice; give one another id.", at: $0.source)
            }
    }

    private static func sheet(_ report: ReportForm) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !report.sheetTexts.contains(where: { $0.name == .present }) {
            let sentence = "A criterion's sheet has no description of the present state"
            found.append(error("\(sentence); add the text named present.", at: report.source))
        }
        if report.place == .standard {
            found += report.sheetTexts.filter { $0.name != .present }.map {
                let sentence = "The text \($0.name.rawValue) is written per standard here"
                return error("\(sentence); take it from the sheet, or write per=\"criterion\".", at: $0.source)
            }
        }
        return found
    }

    private static func standards(_ report: ReportForm) -> [Diagnostic] {
        guard report.place == .standard else {
            return report.standardTexts.map {
                error("The text \($0.id) is never asked for; write per=\"standard\" or remove it.", at: $0.source)
            }
        }
        if report.standardTexts.isEmpty {
            let sentence = "A standard's general assessment has no text"
            return [error("\(sentence); add standard-text elements or write per=\"criterion\".", at: report.source)]
        }
        return report.standardTexts.filter(\.listsIssues).dropFirst().map {
            error("The text \($0.id) is the second that lists the issues; leave issues to one text.", at: $0.source)
        }
    }
}
