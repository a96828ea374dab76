public import Accreditation
public import Criteria
import Postgres

/// The schools that officers manage.
public struct SchoolListStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// One page of the schools that this person manages, in one round trip.
    ///
    /// - Parameter today: decides which deadlines have passed.
    /// - Throws: `StorageError.notFound` to those who manage no schools by their office.
    public func list(_ filter: SchoolListFilter, today: Day, as person: PersonID) async throws -> SchoolList {
        let rows = try await database.query(as: person, SchoolListStore.query(filter, today))
        guard let first = rows.first, try first["allowed", as: Bool.self] else { throw StorageError.notFound }
        var list = SchoolList(
            schools: try rows.compactMap(SchoolListStore.school), total: try first["total"], counts: [:],
            overdue: try first["overdue_count"], districts: try SchoolListStore.districts(first),
            kinds: try first["kinds"], years: try first["years", as: [Int].self].map { SchoolYear(start: $0) })
        let (states, numbers) = (try first["states", as: [String].self], try first["numbers", as: [Int].self])
        for (state, number) in zip(states, numbers) {
            list.counts[DossierState(rawValue: state).map { .state($0) } ?? .unopened] = number
        }
        return list
    }

    /// Sets the deadline of those of these dossiers whose deadline this person may set now.
    ///
    /// - Parameter day: nil takes the deadline away.
    /// - Returns: how many dossiers have the new deadline; others stay as they are.
    public func setDeadline(_ day: Day?, of dossiers: [DossierID], as person: PersonID) async throws -> Int {
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                UPDATE dossier SET due_on = \(day)::date, version = version + 1
                WHERE id = ANY(\(dossiers.map(\.description))::uuid[]) AND id IN (SELECT dossiers_for('setDeadline'))
                """)
        }
    }

    private static func districts(_ row: Row) throws -> [SchoolList.District] {
        let (ids, names) = (try row["district_ids", as: [String].self], try row["district_names", as: [String].self])
        return zip(ids, names).compactMap { id, name in UnitID(id).map { .init(id: $0, name: name) } }
    }

    private static func school(_ row: Row) throws -> ListedSchool? {
        guard let id: UnitID = try row.optionalID("id") else { return nil }
        return ListedSchool(
            id: id, name: try row["name"], kind: try row["kind"], district: try row["district"],
            dossier: try dossier(row))
    }

    private static func dossier(_ row: Row) throws -> ListedDossier? {
        guard let id: DossierID = try row.optionalID("dossier_id") else { return nil }
        return ListedDossier(
            id: id, schoolYear: try row.schoolYear("school_year"), state: try row.word("state"),
            dueOn: try row.day("due_on"), rated: try row["rated"], total: try row["indicators"],
            level: try row["level"], lastActivity: try row["activity"], takesDeadline: try row["takes_deadline"])
    }
}
