public import Accreditation
public import Criteria
import Foundation

extension AnswerRow {
    /// A row at every place that a pack has, with made-up identifiers: an answer to each indicator with two links, each
    /// text, an entry of the improvement plan and a task for each criterion, wanted evidence, and what its documents
    /// have.
    public static func everything(under pack: RulePack, parts: [String], person: String) -> [AnswerRow] {
        let pieces = pack.rated.map { AnswerRow(.evidence(id: newID()), of: $0.code) }
        let prefixes = parts.isEmpty ? [""] : parts.map { "\($0):" }
        let sheets = prefixes.flatMap { prefix in
            zip(pack.rated, pieces).flatMap { criterion, piece in
                sheet(criterion, of: pack, prefix + criterion.code, pieces: Set([piece, pieces[0]].map(\.id)), person)
            }
        }
        return pieces + sheets + documents(of: pack, prefixes) + papers(of: pack, parts)
    }

    private static func papers(of pack: RulePack, _ parts: [String]) -> [AnswerRow] {
        let outline = DossierOutline(pack, parts: parts)
        return pack.papers.flatMap { form in
            let texts = form.textPlaces(outline).map { PaperPlace.text($0.key) }
            return (texts + [.detail(.number), .detail(.recipients)]).map {
                AnswerRow(.paper(form.id, place: $0.description))
            }
        }
    }

    private static func sheet(
        _ criterion: Criterion, of pack: RulePack, _ sheet: String, pieces: Set<String>, _ person: String
    ) -> [AnswerRow] {
        let indicators = criterion.levels.flatMap { level in level.indicators.map { (level.number, $0.code) } }
        let clauses = pack.isSchoolWide(criterion.code) ? indicators.map(\.1) : [""]
        let kinds =
            indicators.map { Kind.finding(level: $0, indicator: $1) }
            + indicators.map { Kind.reason(level: $0, indicator: $1) }
            + indicators.flatMap { level, code in pieces.map { .use(evidence: $0, level: level, indicator: code) } }
            + pack.narrativeFields(of: criterion).map { .narrative(field: $0.description) }
            + (clauses + clauses).map { .improvement(id: newID(), clause: $0) }
            + [.assignment(person: person, group: nil), .wanted(id: newID(), indicator: "")]
            + indicators.map { .wanted(id: newID(), indicator: "\(sheet)/\($0)/\($1)") }
        return kinds.map { AnswerRow($0, of: sheet) }
    }

    private static func documents(of pack: RulePack, _ prefixes: [String]) -> [AnswerRow] {
        let texts = pack.report?.standardTexts.map(\.id) ?? []
        let periods = pack.improvementPlan?.reviewPeriods.map(\.entry) ?? []
        return prefixes.flatMap { prefix in
            pack.standards.flatMap { standard in
                let code = prefix + standard.code
                let assessments = texts.map { AnswerRow(.assessment(standard: code, field: $0)) }
                guard pack.improvementPlan != nil else { return assessments }
                return assessments + [AnswerRow(.issue(id: newID(), standard: code))]
                    + standard.criteria.map { AnswerRow(.issue(id: newID(), standard: code), of: prefix + $0.code) }
            }
        } + periods.map { AnswerRow(.review(period: $0)) }
    }

    private static func newID() -> String { UUID().uuidString.lowercased() }

    /// The identifier that a piece of evidence or an issue has.
    fileprivate var id: String {
        switch kind {
        case .evidence(let id), .issue(let id, _): id
        default: ""
        }
    }
}
