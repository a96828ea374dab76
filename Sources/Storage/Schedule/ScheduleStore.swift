public import Accreditation
import Criteria
import Postgres

/// Plans of self-assessments as rows.
public struct ScheduleStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The plan as it stands.
    ///
    /// - Throws: `StorageError.notFound` to anybody who does not work on the dossier from inside.
    public func schedule(of dossier: Dossier, as person: PersonID) async throws -> Schedule {
        guard dossier.allows(.readWorkings) else { throw StorageError.notFound }
        return try await database.read(as: person) { try await ScheduleStore.schedule(of: dossier, in: $0) }
    }

    static func schedule(of dossier: Dossier, in transaction: Transaction) async throws -> Schedule {
        let place: Query = "school_id = \(dossier.school) AND dossier_id = \(dossier.id)"
        let answers = try await transaction.pipeline([
            "SELECT starts_on::text AS starts_on, version FROM schedule WHERE \(place)",
            """
            SELECT id, list, first_week, last_week, due_on::text AS due_on, moment, activity, criteria, resource,
                product, remarks, others, done_on::text AS done_on, version,
                ARRAY(SELECT p.person_id::text FROM schedule_person p WHERE p.row_id = r.id ORDER BY p.person_id)
                    AS people
            FROM schedule_row r WHERE \(place)
            ORDER BY list DESC, first_week NULLS LAST, due_on NULLS LAST, position, id
            """,
        ])
        return Schedule(
            startsOn: try answers[0].first?.day("starts_on"), version: try answers[0].first?["version"] ?? 0,
            rows: try answers[1].map(row))
    }

    /// The rows as papers print them, with the names of people who may have left since.
    static func printed(of dossier: Dossier, in transaction: Transaction) async throws -> PaperListRows {
        let schedule = try await schedule(of: dossier, in: transaction)
        let rows = try await transaction.query(
            """
            SELECT DISTINCT person_id, display_name(person_id) AS name FROM schedule_person
            WHERE school_id = \(dossier.school) AND dossier_id = \(dossier.id)
            """)
        var names: [PersonID: String] = [:]
        for row in rows { names[try row.id("person_id")] = try row["name"] }
        return PaperListRows(schedule) { names[$0] }
    }

    private static func row(_ row: Row) throws -> ScheduleRow {
        let first: Int? = try row["first_week"]
        let last: Int? = try row["last_week"]
        return ScheduleRow(
            id: try row.id("id"), list: try row.word("list"),
            weeks: first.flatMap { first in last.map { first...max(first, $0) } }, due: try row.day("due_on"),
            moment: try row["moment"], activity: try row["activity"], criteria: try row["criteria"],
            resource: try row["resource"], product: try row["product"], remarks: try row["remarks"],
            people: try row["people", as: [String].self].compactMap { PersonID($0) }, others: try row["others"],
            doneOn: try row.day("done_on"), version: try row["version"])
    }
}
