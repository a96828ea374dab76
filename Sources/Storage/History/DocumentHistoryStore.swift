public import Accreditation
public import Criteria
import Foundation
import Postgres

/// The history of general assessments and of the improvement plan, read from the events that the database wrote.
public struct DocumentHistoryStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What happened to a standard's general assessment, newest first, at most a page.
    ///
    /// - Parameter before: only what happened before this place in the history; nil for the newest.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func events(
        of standard: Standard, _ form: ReportForm, in dossier: Dossier, before: Int? = nil, as person: PersonID
    ) async throws -> [DocumentEvent] {
        let subjects = form.standardTexts.map { "standard_assessment/\(dossier.id)/\(standard.code)/\($0.id)" }
        return try await events("SELECT unnest(\(subjects)::text[]) AS subject", in: dossier, before, person)
    }

    /// What happened to the improvement plan, newest first, at most a page.
    ///
    /// - Parameter before: only what happened before this place in the history; nil for the newest.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func planEvents(
        in dossier: Dossier, before: Int? = nil, as person: PersonID
    ) async throws -> [DocumentEvent] {
        let acts = ["plan_grounds", "plan_issue", "plan_action", "plan_review"].map { $0 + ".insert" }
        return try await events(
            """
            SELECT subject FROM event WHERE chain = \(dossier.school) AND act = ANY(\(acts))
                AND content::jsonb ->> 'dossier_id' = \(dossier.id.description)
            """, in: dossier, before, person)
    }

    /// What happened to the figures that a dossier's form asks for, newest first, at most a page.
    ///
    /// - Parameter before: only what happened before this place in the history; nil for the newest.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func figureEvents(
        in dossier: Dossier, years: [SchoolYear], before: Int? = nil, as person: PersonID
    ) async throws -> [DocumentEvent] {
        let subjects = years.map { "figure_value/\(dossier.school)/\($0.start)/" }
        return try await events(
            """
            SELECT subject FROM event WHERE chain = \(dossier.school) AND act = 'figure_value.insert'
                AND subject ^@ ANY(\(subjects)::text[])
            """, in: dossier, before, person)
    }

    private func events(
        _ subjects: Query, in dossier: Dossier, _ before: Int?, _ person: PersonID
    ) async throws -> [DocumentEvent] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        return try await database.query(
            as: person,
            """
            WITH subjects AS (\(subjects)),
            told AS (
                SELECT v.seq, v.at, v.person, v.subject, v.content,
                    lag(v.content) OVER (PARTITION BY v.subject ORDER BY v.seq) AS before
                FROM event v JOIN subjects USING (subject) WHERE v.chain = \(dossier.school))
            SELECT seq, at, display_name(person) AS name, subject, content, before FROM told
            WHERE \(before)::bigint IS NULL OR seq < \(before)
            ORDER BY seq DESC LIMIT \(HistoryStore.pageSize)
            """
        ).compactMap { try DocumentEvent($0) }
    }
}

extension DocumentEvent {
    /// Nil where nothing changed that readers see, such as the order of a plan.
    init?(_ row: Row) throws {
        let after = try EventRow(try row["content", as: String?.self])
        let before = try EventRow(try row["before", as: String?.self])
        guard let subject = DocumentEvent.subject(try row["subject"]) else { return nil }
        let rows = (before: before?.row(of: subject), after: after?.row(of: subject))
        guard rows.before != rows.after || before?.isToConfirm != after?.isToConfirm else { return nil }
        self.init(
            sequence: try row["seq"], at: try row["at"], by: try row["name"], subject: subject, before: rows.before,
            after: rows.after)
    }

    private static func subject(_ text: String) -> Subject? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("standard_assessment", 4): return .standardText(parts[3])
        case ("plan_grounds", 2): return .plan(.grounds)
        case ("plan_issue", 2): return PlanIssueID(parts[1]).map { .plan(.issue($0)) }
        case ("plan_action", 2): return PlanActionID(parts[1]).map { .plan(.action($0)) }
        case ("figure_value", 4...):
            guard let start = Int(parts[2]), let key = FigureKey(parts[3...].joined(separator: "/")) else { return nil }
            return .figure(FigurePlace(SchoolYear(start: start), key))
        case ("plan_review", 3): return .plan(.review(parts[2]))
        default: return nil
        }
    }
}

/// What an event keeps of a row, as far as readers see it.
private struct EventRow {
    let texts: [String: String]
    let isToConfirm: Bool

    /// Nil for a row that is gone.
    init?(_ text: String?) throws {
        guard let text else { return nil }
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        texts = object.compactMapValues { $0 as? String }
        isToConfirm = object["to_confirm"] as? Bool ?? false
    }

    func row(of subject: DocumentEvent.Subject) -> PlanRow {
        switch subject {
        case .figure: return PlanRow([.content: texts["value"] ?? "", .cause: texts["reason"] ?? ""])
        case .standardText: return PlanRow([.content: texts["body"] ?? ""])
        case .plan(let place):
            var row = PlanRow()
            for column in place.columns { row[column] = texts[column.rawValue] ?? "" }
            return row
        }
    }
}
