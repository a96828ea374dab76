public import Accreditation
public import Criteria
import Foundation
import Postgres

/// The history of criterion sheets, read from the events that the database wrote with every change.
public struct HistoryStore: Sendable {
    let database: Database

    /// How many entries one page has.
    public static let pageSize = 100

    public init(_ database: Database) {
        self.database = database
    }

    /// What happened on a criterion's sheet, newest first, at most a page.
    ///
    /// - Parameter before: only what happened before this place in the history; nil for the newest.
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func events(
        of criterion: Criterion, in dossier: Dossier, before: Int? = nil, as person: PersonID
    ) async throws -> [SheetEvent] {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        let answers = try await database.read(as: person) { transaction in
            try await transaction.pipeline([
                HistoryStore.changes(of: criterion, in: dossier, before: before),
                HistoryStore.approvals(of: criterion, in: dossier),
                "SELECT at FROM event WHERE chain = \(dossier.school) AND seq = \(before)",
            ])
        }
        let changes = try answers[0].compactMap { try SheetEvent(change: $0) }
        let end: Date = try answers[2].first?["at"] ?? .distantFuture
        let start: Date = try answers[0].count < HistoryStore.pageSize ? .distantPast : answers[0].last?["at"] ?? end
        let approvals = try answers[1].map { row in
            SheetEvent(
                sequence: nil, at: try row["approved_at"], by: try row["name"], subject: .approval, before: nil,
                after: nil)
        }.filter { $0.at >= start && $0.at < end }
        return (changes + approvals).sorted { ($0.at, $0.sequence ?? .max) > ($1.at, $1.sequence ?? .max) }
    }

    private static func approvals(of criterion: Criterion, in dossier: Dossier) -> Query {
        """
        SELECT approved_at, display_name(approved_by) AS name FROM criterion_approval
        WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id) AND criterion = \(criterion.code)
        """
    }
}
