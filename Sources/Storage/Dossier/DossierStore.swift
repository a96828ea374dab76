public import Accreditation
import Criteria
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

    static func dossier(_ id: DossierID, in transaction: Transaction) async throws -> Dossier? {
        try await transaction.query(select + "WHERE d.id = \(id)").first.map(read)
    }

    /// The dossiers of a school that this person may see, newest school year first.
    public func dossiers(of school: UnitID, as person: PersonID) async throws -> [Dossier] {
        try await database.query(
            as: person, DossierStore.select + "WHERE d.school_id = \(school) ORDER BY d.school_year DESC"
        ).map(DossierStore.read)
    }

    /// The dossiers in which this person has a seat, or whose school this person heads, newest first.
    public func ownDossiers(as person: PersonID) async throws -> [Dossier] {
        try await database.answers(as: person, to: Self.ownDossiers)
    }

    static let ownDossiers = Question<[Dossier]>(
        select
            + """
            WHERE d.id = ANY(ARRAY(SELECT own_dossiers()))
            ORDER BY d.school_year DESC, u.name
            """
    ) { try $0.map(read) }

    private static let select: Query = """
        SELECT d.*, u.name AS school_name, s.kind AS school_kind,
            (d.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS opened_on,
            ARRAY(SELECT roles_toward(d.school_id, d.id)) AS roles, entry_is_open(d.id) AS entry_is_open,
            CASE WHEN d.state = 'returned' THEN opened_criteria(d.id) ELSE '{}' END AS returned_criteria
        FROM dossier d JOIN unit u ON u.id = d.school_id JOIN school s ON s.unit_id = d.school_id

        """

    private static func read(_ row: Row) throws -> Dossier {
        Dossier(
            id: try row.id("id"), school: try row.id("school_id"), schoolName: try row["school_name"],
            schoolKind: try row["school_kind"], schoolYear: try row.schoolYear("school_year"),
            packID: try row["pack_id"], packHash: try row["pack_hash"], state: try row.word("state"),
            dueOn: try row.day("due_on"), version: try row["version"],
            roles: Set(try row["roles", as: [String].self].compactMap(Role.init(rawValue:))),
            returnedCriteria: Set(try row["returned_criteria", as: [String].self]),
            carriedFrom: try row.optionalID("carried_from"), openedOn: try row.day("opened_on"),
            parts: try row["parts"], entryIsOpen: try row["entry_is_open"])
    }
}
