public import Accreditation
import Criteria
import Postgres

/// Improvement plans, row by row.
public struct PlanStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The plan as it stands.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func plan(of dossier: Dossier, as person: PersonID) async throws -> StoredPlan {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        return try await database.read(as: person) { transaction in
            try PlanStore.plan(try await transaction.pipeline(PlanStore.queries(dossier)))
        }
    }

    /// The plan's four tables, in the order in which `plan(_:)` reads them.
    static func queries(_ dossier: Dossier) -> [Query] {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let act: Query = "version, display_name(written_by) AS name, written_at"
        return [
            "SELECT content, to_confirm, \(act) FROM plan_grounds WHERE \(place)",
            """
            SELECT id, standard, criterion, present, limits, cause, to_confirm, \(act) FROM plan_issue
            WHERE \(place) ORDER BY position, id
            """,
            """
            SELECT id, issue_id, content, goal, activity, result, time, responsible, resources, evidence, state,
                to_confirm, \(act)
            FROM plan_action WHERE \(place) ORDER BY position, id
            """,
            """
            SELECT period, content, result, adjustment, reviewer, false AS to_confirm, \(act) FROM plan_review
            WHERE \(place)
            """,
        ]
    }

    static func plan(_ answers: [[Row]]) throws -> StoredPlan {
        var plan = StoredPlan()
        plan.grounds = try answers[0].first.map { try StoredPlan.Entry($0, [.content]) }
        let actions = try Dictionary(grouping: answers[2]) { try $0.id("issue_id", of: Noun.PlanIssue.self) }
        plan.issues = try answers[1].map { row in
            let id: PlanIssueID = try row.id("id")
            return StoredPlan.Issue(
                id: id, entry: try .init(row, PlanTable.Kind.issues.columns),
                actions: try actions[id, default: []].map {
                    .init(id: try $0.id("id"), entry: try .init($0, PlanTable.Kind.actions.columns))
                })
        }
        for row in answers[3] { plan.reviews[try row["period"]] = try .init(row, PlanTable.Kind.reviews.columns) }
        return plan
    }
}

extension StoredPlan.Entry {
    init(_ row: Row, _ columns: [PlanColumn.Name]) throws {
        self.init(
            row: try PlanRow(reading: row, columns), version: try row["version"], byName: try row["name"],
            at: try row["written_at"], toConfirm: try row["to_confirm"])
    }
}

extension PlanRow {
    init(reading row: Row, _ columns: [PlanColumn.Name]) throws {
        self.init()
        for column in columns { self[column] = try row[column.rawValue] }
    }
}
