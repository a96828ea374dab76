import Accreditation
import Criteria
import Foundation
import Postgres

extension SheetEvent {
    /// Nil where nothing changed that readers see, such as the order of a plan.
    init?(change row: Row) throws {
        let subject = try row["subject", as: String.self]
        let after = try EventContent(row["content", as: String?.self])
        let before = try EventContent(row["before", as: String?.self])
        guard let read = SheetEvent.subject(subject, code: try row["code"] ?? "") else { return nil }
        let words = (before: before?.words(for: read), after: after?.words(for: read))
        let isConfirmed = before?.isToConfirm == true && after?.isToConfirm == false
        guard words.before != words.after || isConfirmed else { return nil }
        self.init(
            sequence: try row["seq"], at: try row["at"], by: try row["name"], subject: read, before: words.before,
            after: words.after)
    }

    private static func subject(_ text: String, code: String) -> Subject? {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2 else { return nil }
        if parts[0] == "improvement" { return .improvement }
        guard parts.count == 3 else { return nil }
        switch parts[0] {
        case "finding": return IndicatorPath(parts[2]).map(Subject.finding)
        case "figure_reason": return IndicatorPath(parts[2]).map(Subject.reason)
        case "evidence_use": return IndicatorPath(parts[2]).map { .evidence($0, code: code) }
        default:
            let field = parts[2].split(separator: "/", maxSplits: 1).last.map(String.init)
            return field.flatMap { NarrativeField($0) }.map(Subject.text)
        }
    }
}

/// What an event keeps of a row, as far as sheets show it.
private struct EventContent: Decodable {
    let verdict: String?
    let requirements: [String]?
    let body: String?
    let measure: String?
    let responsible: String?
    let resources: String?
    let due: String?
    let isToConfirm: Bool?

    private enum CodingKeys: String, CodingKey {
        case verdict, requirements, body, measure, responsible, resources, due
        case isToConfirm = "to_confirm"
    }

    /// Nil for a row that is gone.
    init?(_ text: String?) throws {
        guard let text else { return nil }
        self = try JSONDecoder().decode(EventContent.self, from: Data(text.utf8))
    }

    func words(for subject: SheetEvent.Subject) -> String {
        switch subject {
        case .finding: FindingWords.text(IndicatorFinding(verdict: verdict, requirements: requirements))
        case .text, .reason: body ?? ""
        case .improvement:
            ImprovementRow(
                measure: measure ?? "", responsible: responsible ?? "", resources: resources ?? "", due: due ?? ""
            ).summary
        case .evidence(_, let code): code
        case .approval: ""
        }
    }
}
