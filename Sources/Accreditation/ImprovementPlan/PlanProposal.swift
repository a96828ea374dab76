public import Criteria

/// An issue that the council's work suggests for the improvement plan: a line of a standard's priority issues, or a
/// requirement that is not met.
public struct PlanProposal: Sendable, Hashable {
    /// Where it comes from.
    public enum Source: Sendable, Hashable {
        case generalAssessment
        case unmetRequirement
    }
    public var source: Source
    /// The standard's code, after the schooling level where these are rated apart.
    public var standard: String
    /// The code of the criterion's sheet; empty for lines of a general assessment.
    public var criterion: String
    /// What the issue is.
    public var limits: String

    /// The row that it becomes in the plan.
    public var row: PlanRow { PlanRow([.standard: standard, .criterion: criterion, .limits: limits]) }

    /// Every proposal that the plan does not have yet, standard by standard: lines of the general assessment first.
    ///
    /// - Parameter standards: the standards of the dossier, with the codes of its sheets.
    public static func all(_ content: DossierContent, standards: [Standard], form: ReportForm?) -> [PlanProposal] {
        let taken = Set((content.plan?.issues ?? []).map { key($0.row[.standard], $0.row[.limits]) })
        var seen: Set<String> = taken
        return standards.flatMap { lines(of: $0, content, form) + unmet(in: $0, content) }
            .filter { seen.insert(key($0.standard, $0.limits)).inserted }
    }

    private static func key(_ standard: String, _ limits: String) -> String { standard + "\n" + limits }

    private static func lines(
        of standard: Standard, _ content: DossierContent, _ form: ReportForm?
    ) -> [PlanProposal] {
        guard let text = form?.standardTexts.first(where: \.listsIssues) else { return [] }
        let body = content.standards?[standard.code]?[text.id] ?? ""
        return body.split(whereSeparator: \.isNewline).map(bare).filter { !$0.isEmpty }.map {
            PlanProposal(source: .generalAssessment, standard: standard.code, criterion: "", limits: $0)
        }
    }

    /// A line without the dash, plus or number that it may begin with.
    private static func bare(_ line: Substring) -> String {
        let unmarked = line.drop { $0.isWhitespace || "-+*•–".contains($0) }
        let number = unmarked.prefix { $0.isNumber }
        let rest = unmarked.dropFirst(number.count)
        let text = !number.isEmpty && (rest.first == "." || rest.first == ")") ? rest.dropFirst() : unmarked
        return text.drop(while: \.isWhitespace).trimmingEnd
    }

    private static func unmet(in standard: Standard, _ content: DossierContent) -> [PlanProposal] {
        standard.criteria.flatMap { criterion in
            criterion.levels.flatMap { level in
                level.indicators.flatMap { indicator -> [PlanProposal] in
                    let path = IndicatorPath(
                        criterion: criterion.code, level: level.number, indicator: indicator.code)
                    return unmet(indicator, content.rating(path)).map {
                        PlanProposal(
                            source: .unmetRequirement, standard: standard.code, criterion: criterion.code, limits: $0)
                    }
                }
            }
        }
    }

    /// The requirements that were answered with "unmet"; all of them where the indicator as a whole was.
    private static func unmet(_ indicator: Indicator, _ rating: DossierContent.Rating?) -> [String] {
        guard let rating else { return [] }
        if rating.verdict == Finding.unmet.rawValue { return indicator.requirements.map(\.text) }
        return zip(indicator.requirements, rating.requirements ?? [])
            .filter { $1 == RequirementAnswer.unmet.rawValue }.map(\.0.text)
    }
}

extension Substring {
    fileprivate var trimmingEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
