public import Accreditation
public import Criteria
import Postgres

/// Dossiers: opening, finding, reading what is known about one before its content.
public struct DossierStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The dossier, or nil where there is none that this person may see.
    public func dossier(_ id: DossierID, as person: PersonID) async throws -> Dossier? {
        let rows = try await database.query(as: person, DossierStore.select + "WHERE d.id = \(id)")
        return try rows.first.map(DossierStore.read)
    }

    /// The dossiers of a school that this person may see, newest school year first.
    public func dossiers(of school: UnitID, as person: PersonID) async throws -> [Dossier] {
        try await database.query(
            as: person, DossierStore.select + "WHERE d.school_id = \(school) ORDER BY d.school_year DESC"
        ).map(DossierStore.read)
    }

    /// The dossiers in which this person has a seat, or whose school this person heads, newest first.
    public func ownDossiers(as person: PersonID) async throws -> [Dossier] {
        try await database.query(
            as: person,
            DossierStore.select
                + """
                WHERE d.school_id IN (SELECT my_schools()) OR d.id IN (SELECT my_team_dossiers())
                ORDER BY d.school_year DESC, u.name
                """
        ).map(DossierStore.read)
    }

    /// Opens a self-assessment, pinned to a rule pack that the database already keeps.
    ///
    /// - Throws: `StorageError.duplicate` when the school has one for this year, `.refused` to anybody but its head.
    public func open(
        _ id: DossierID = DossierID(), school: UnitID, schoolYear: SchoolYear, pack: RulePack,
        as person: PersonID
    ) async throws -> DossierID {
        try await database.write(as: person) { transaction in
            try await transaction.execute(
                """
                INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, opened_by)
                VALUES (\(id), \(school), \(schoolYear), \(pack.id), \(pack.hash), \(person))
                """)
            try await transaction.execute(
                """
                INSERT INTO dossier_progress (school_id, dossier_id, total, highest_possible)
                VALUES (\(school), \(id), \(pack.indicatorCount), \(pack.levelRules.last?.level ?? 0))
                """)
            try await transaction.execute(
                """
                INSERT INTO dossier_facts (school_id, dossier_id, cohort_completed, changed_by)
                SELECT \(school), \(id), s.cohort_completed, \(person) FROM school s WHERE s.unit_id = \(school)
                """)
        }
        return id
    }

    private static let select: Query = """
        SELECT d.*, u.name AS school_name, s.kind AS school_kind,
            ARRAY(SELECT roles_toward(d.school_id, d.id)) AS roles,
            CASE WHEN d.state = 'returned' THEN ARRAY(
                SELECT i.criterion FROM return_item i WHERE i.review_id = (
                    SELECT r.id FROM review r WHERE r.dossier_id = d.id ORDER BY r.decided_at DESC LIMIT 1))
                ELSE '{}' END AS returned_criteria
        FROM dossier d JOIN unit u ON u.id = d.school_id JOIN school s ON s.unit_id = d.school_id

        """

    private static func read(_ row: Row) throws -> Dossier {
        Dossier(
            id: try row.id("id"), school: try row.id("school_id"), schoolName: try row["school_name"],
            schoolKind: try row["school_kind"], schoolYear: try row.schoolYear("school_year"),
            packID: try row["pack_id"], packHash: try row["pack_hash"], state: try row.word("state"),
            dueOn: try row.day("due_on"), version: try row["version"],
            roles: Set(try row["roles", as: [String].self].compactMap(Role.init(rawValue:))),
            returnedCriteria: Set(try row["returned_criteria", as: [String].self]))
    }
}

extension RulePack {
    /// How many findings a complete dossier has.
    var indicatorCount: Int {
        rated.reduce(0) { $0 + $1.levels.reduce(0) { $0 + $1.indicators.count } }
    }
}
