public import Accreditation
public import Criteria
import Postgres

/// What start pages count.
public struct StartStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// How many of the schools that this person manages stand where, by the newest dossier of each.
    ///
    /// - Parameter today: decides which deadlines have passed.
    public func counts(today: Day, as person: PersonID) async throws -> SchoolCounts {
        let rows = try await database.query(
            as: person, "SELECT state, due_on::text AS due_on, schools FROM managed_counts()")
        var counts = SchoolCounts()
        for row in rows {
            let count = try row["schools", as: Int.self]
            guard let state = try row["state", as: String?.self].flatMap(DossierState.init(rawValue:)) else {
                counts.withoutDossier += count
                continue
            }
            counts.byState[state, default: 0] += count
            guard DossierState.atSchool.contains(state), let due = try row.day("due_on") else { continue }
            if due < today { counts.overdue += count } else { counts.due[due, default: 0] += count }
        }
        return counts
    }
}

/// How many schools stand where.
public struct SchoolCounts: Sendable, Hashable {
    /// Schools by the state of their newest dossier.
    public var byState: [DossierState: Int] = [:]
    /// Schools that have none yet.
    public var withoutDossier = 0
    /// Schools whose deadline has passed while their council still works.
    public var overdue = 0
    /// Schools whose council still works and whose deadline is to come, by its day.
    public var due: [Day: Int] = [:]
    /// All of them.
    public var total: Int { byState.values.reduce(withoutDossier, +) }
}
