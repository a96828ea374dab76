public import Accreditation
import Criteria
import Postgres

/// What members of a province's teams rated, for those who look at how far they agree.
public struct ConsensusStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The levels that members gave in concluded evaluations of a province's schools; empty for those who may not look
    /// at them.
    public func levels(of province: UnitID, as person: PersonID) async throws -> [RatedDossier] {
        try await database.read(as: person) { transaction in
            let rows = try await transaction.query(
                """
                SELECT \(ConsensusStore.columns) \(ConsensusStore.ratings)
                WHERE may_in_unit('readConsensus', \(province)) AND province_of(f.school_id) = \(province)
                    AND f.dossier_id IN (SELECT dossiers_for('readRatings')) AND s.handed_in_at IS NOT NULL
                    AND f.verdict IS NOT NULL
                GROUP BY f.dossier_id, d.pack_id, d.school_year, u.name, f.criterion, f.person_id
                ORDER BY d.school_year DESC, u.name, f.dossier_id, f.criterion, f.person_id
                """)
            return try ConsensusStore.dossiers(rows)
        }
    }

    /// The levels that members gave to one dossier, as far as the reader may see them.
    static func levels(of dossier: DossierID, in transaction: Transaction) async throws -> [MemberLevel] {
        let rows = try await transaction.query(
            """
            SELECT \(columns) \(ratings)
            WHERE f.dossier_id = \(dossier) AND s.handed_in_at IS NOT NULL AND f.verdict IS NOT NULL
            GROUP BY f.dossier_id, d.pack_id, d.school_year, u.name, f.criterion, f.person_id
            ORDER BY f.criterion, f.person_id
            """)
        return try dossiers(rows).flatMap(\.levels)
    }

    private static let columns: Query = """
        f.dossier_id, d.pack_id, d.school_year, u.name, f.criterion, f.person_id, display_name(f.person_id) AS person,
        array_agg(DISTINCT f.level::integer ORDER BY f.level::integer) AS levels,
        coalesce(array_agg(DISTINCT f.level::integer) FILTER (WHERE f.verdict = 'unmet'), '{}') AS unmet
        """

    private static let ratings: Query = """
        FROM evaluator_finding f JOIN dossier d ON d.id = f.dossier_id JOIN unit u ON u.id = f.school_id
            JOIN evaluation_sheet s USING (team_id, criterion, person_id)
        """

    private static func dossiers(_ rows: [Row]) throws -> [RatedDossier] {
        var found: [RatedDossier] = []
        for row in rows {
            let dossier: DossierID = try row.id("dossier_id")
            let person: PersonID = try row.id("person_id")
            if found.last?.dossier != dossier {
                found.append(
                    RatedDossier(
                        dossier: dossier, schoolName: try row["name"], schoolYear: try row.schoolYear("school_year"),
                        pack: try row["pack_id"], levels: [], names: [:]))
            }
            let level = MemberLevel.level(
                of: try row.decode([Int].self, "levels"), unmet: Set(try row.decode([Int].self, "unmet")))
            found[found.count - 1].names[person] = try row["person"]
            found[found.count - 1].levels.append(
                MemberLevel(dossier: dossier, criterion: try row["criterion"], person: person, level: level))
        }
        return found
    }
}

/// What the members of one team rated.
public struct RatedDossier: Sendable {
    public let dossier: DossierID
    public let schoolName: String
    public let schoolYear: SchoolYear
    /// The identifier of the rule pack.
    public let pack: String
    public internal(set) var levels: [MemberLevel]
    public internal(set) var names: [PersonID: String]
}
