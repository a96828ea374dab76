public import Accreditation
import Postgres

/// A dossier whose level a pack would change.
public struct EffectChange: Sendable, Hashable {
    public let dossier: DossierID
    public let schoolName: String
    /// The school year in which it is.
    public let schoolYear: SchoolYear
    public let was: Int
    public let now: Int
    /// Empty where the reader may not see the council's findings.
    public let why: String
}

/// Questions what a pack would change for real dossiers, and their answers.
public struct EffectStore: Sendable {
    let database: Database

    /// How many changes one page shows.
    public static let pageSize = 100

    public init(_ database: Database) {
        self.database = database
    }

    /// Asks; a server works it out in the background.
    ///
    /// - Parameter unit: the province; nil for the whole country.
    /// - Throws: `StorageError.refused` to those who may not.
    public func ask(
        from old: String, to new: String, in unit: UnitID?, as person: PersonID
    ) async throws -> EffectJobID {
        let id = EffectJobID()
        _ = try await database.query(
            as: person,
            """
            INSERT INTO effect_job (id, unit_id, from_hash, to_hash, asked_by)
            VALUES (\(id), \(unit), \(old), \(new), \(person))
            """)
        return id
    }

    /// The question; nil where there is none that this person may see.
    public func job(_ id: EffectJobID, as person: PersonID) async throws -> EffectJob? {
        try await database.query(as: person, EffectStore.select + "WHERE j.id = \(id)").first.map(EffectStore.read)
    }

    /// What was asked about a pack, newest first.
    public func jobs(about hash: String, as person: PersonID) async throws -> [EffectJob] {
        try await database.query(
            as: person, EffectStore.select + "WHERE j.to_hash = \(hash) ORDER BY j.asked_at DESC LIMIT 20"
        ).map(EffectStore.read)
    }

    /// Stops the work; nothing happens where it is over already.
    public func cancel(_ id: EffectJobID, as person: PersonID) async throws {
        _ = try await database.query(
            as: person,
            """
            UPDATE effect_job SET state = 'cancelled', finished_at = now()
            WHERE id = \(id) AND state IN ('waiting', 'running')
            """)
    }

    /// Dossiers whose level would change, those that lose most first.
    public func changes(of job: EffectJobID, page: Int = 1, as person: PersonID) async throws -> [EffectChange] {
        try await database.query(
            as: person,
            """
            SELECT c.dossier_id, u.name, d.school_year, c.was, c.now, c.why
            FROM effect_change c JOIN effect_place(\(job)) d ON d.dossier_id = c.dossier_id
                JOIN unit u ON u.id = d.school_id
            WHERE c.job_id = \(job) ORDER BY c.now - c.was, u.name, c.dossier_id
            LIMIT \(EffectStore.pageSize) OFFSET \((max(page, 1) - 1) * EffectStore.pageSize)
            """
        ).map { row in
            EffectChange(
                dossier: try row.id("dossier_id"), schoolName: try row["name"],
                schoolYear: try row.schoolYear("school_year"), was: try row["was"], now: try row["now"],
                why: try row["why"])
        }
    }

    /// How many dossiers would go from which level to which, the lowest first.
    public func summary(of job: EffectJobID, as person: PersonID) async throws -> [(was: Int, now: Int, count: Int)] {
        try await database.query(
            as: person,
            """
            SELECT was, now, count(*)::integer AS count FROM effect_change WHERE job_id = \(job)
            GROUP BY was, now ORDER BY was, now
            """
        ).map { (try $0["was"], try $0["now"], try $0["count"]) }
    }

    private static let select: Query = """
        SELECT j.id, j.unit_id, j.from_hash, j.to_hash, j.state, j.done, j.total, display_name(j.asked_by) AS name,
            j.asked_at, j.finished_at,
            (SELECT count(*)::integer FROM effect_change c WHERE c.job_id = j.id) AS changed
        FROM effect_job j

        """

    private static func read(_ row: Row) throws -> EffectJob {
        EffectJob(
            id: try row.id("id"), unit: try row.optionalID("unit_id"), fromHash: try row["from_hash"],
            toHash: try row["to_hash"], state: try row.word("state"), done: try row["done"], total: try row["total"],
            changed: try row["changed"], askedByName: try row["name"], askedAt: try row["asked_at"],
            finishedAt: try row["finished_at"])
    }
}
