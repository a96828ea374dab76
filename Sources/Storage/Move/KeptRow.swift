import Accreditation
import Criteria

/// A row of a dossier that moves, or what is kept of it where it was set aside, as far as pages show it.
struct KeptRow: Decodable {
    let criterion: String?
    let standard: String?
    let period: String?
    let paper: String?
    let place: String?
    let level: Int?
    let indicator: String?
    let field: String?
    let clause: String?
    let id: String?
    let name: String?
    let evidence_id: String?
    let person_id: String?
    let group_id: String?
    /// The code of the piece of evidence that is linked.
    let code: String?
    let verdict: String?
    let requirements: [String]?
    let body: String?
    let measure: String?
    let responsible: String?
    let resources: String?
    let due: String?
    let content: String?
    let result: String?
    let adjustment: String?
    let reviewer: String?

    func answer(from source: String) -> AnswerRow {
        let kind: AnswerRow.Kind =
            switch source {
            case "finding": .finding(level: level ?? 0, indicator: indicator ?? "")
            case "narrative": .narrative(field: field ?? "")
            case "figure_reason": .reason(level: level ?? 0, indicator: indicator ?? "")
            case "improvement": .improvement(id: id ?? "", clause: clause ?? "")
            case "evidence_use":
                .use(evidence: evidence_id ?? "", level: level ?? 0, indicator: indicator ?? "")
            case "evidence": .evidence(id: id ?? "")
            case "standard_assessment": .assessment(standard: standard ?? "", field: field ?? "")
            case "plan_issue": .issue(id: id ?? "", standard: standard ?? "")
            case "plan_review": .review(period: period ?? "")
            case "paper_text": .paper(paper ?? "", place: place ?? "")
            case "collecting_row": .wanted(id: id ?? "", indicator: indicator ?? "")
            default: .assignment(person: person_id, group: group_id)
            }
        return AnswerRow(kind, of: criterion ?? "")
    }

    var words: String {
        if let body { return body }
        if let measure {
            return ImprovementRow(
                measure: measure, responsible: responsible ?? "", resources: resources ?? "", due: due ?? ""
            ).summary
        }
        if period != nil {
            return [content, result, adjustment, reviewer].compactMap(\.self).filter { !$0.isEmpty }
                .joined(separator: "; ")
        }
        if let code { return code }
        let finding = IndicatorFinding(verdict: verdict, requirements: requirements)
        return finding.map(FindingWords.text) ?? name ?? ""
    }
}
