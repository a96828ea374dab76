public import Accreditation
import Postgres

/// Units of the administration and schools: reading.
public struct UnitStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The units at which a person holds a granted role; for operators the units at the top.
    public func mine(as person: PersonID) async throws -> [UnitEntry] {
        let rows = try await database.query(
            as: person,
            """
            SELECT \(Self.entryColumns) FROM unit u LEFT JOIN school s ON s.unit_id = u.id
            WHERE EXISTS (SELECT FROM role_assignment r WHERE r.person_id = \(person) AND r.ended_at IS NULL
                AND r.role IN ('provinceOfficer', 'districtOfficer', 'principal', 'operator')
                AND (r.unit_id = u.id OR (r.unit_id IS NULL AND u.parent_id IS NULL)))
            ORDER BY u.name COLLATE "vi-x-icu", u.id
            """)
        return try rows.map(UnitEntry.init(row:))
    }

    /// The units directly below one, by kind and name.
    ///
    /// - Parameter closed: those that are closed instead of those that are open.
    public func below(_ unit: UnitID, closed: Bool = false, as person: PersonID) async throws -> [UnitEntry] {
        let rows = try await database.query(
            as: person,
            """
            SELECT \(Self.entryColumns) FROM unit u LEFT JOIN school s ON s.unit_id = u.id
            WHERE u.parent_id = \(unit)
                AND EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id) = \(closed)
            ORDER BY u.kind = 'school', u.name, u.id
            """)
        return try rows.map(UnitEntry.init(row:))
    }

    /// Schools whose code or name fits a text, with or without accents; an exact fit comes first.
    public func schools(matching text: String, limit: Int = 10, as person: PersonID) async throws -> [UnitEntry] {
        let rows = try await database.query(
            as: person,
            """
            SELECT \(Self.entryColumns) FROM unit u JOIN school s ON s.unit_id = u.id
            WHERE u.id IN (SELECT h FROM unit_code c, unit_heirs(c.unit_id) h WHERE c.code = \(text))
                OR strpos(unaccent(lower(u.name)), unaccent(lower(\(text)))) > 0
            ORDER BY u.code IS NOT DISTINCT FROM \(text) DESC, lower(u.name) = lower(\(text)) DESC, u.name, u.id
            LIMIT \(limit)
            """)
        return try rows.map(UnitEntry.init(row:))
    }

    static let entryColumns: Query = """
        u.id, u.kind, u.code, u.name, u.parent_id, s.kind AS school_kind,
        (SELECT count(*) FROM unit b WHERE b.parent_id = u.id
            AND NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = b.id)) AS below
        """

    /// One unit; nil where there is none.
    public func unit(_ id: UnitID, as person: PersonID) async throws -> UnitDetails? {
        let rows = try await database.query(
            as: person,
            """
            SELECT u.id, u.kind, u.code, u.name, u.parent_id, u.address, u.phone, u.version,
                coalesce(p.name, '') AS parent_name, s.kind AS school_kind, s.schooling_levels, s.conditions,
                s.cohort_completed, coalesce(s.version, 0) AS school_version,
                may_below('manageUnits', u.id) AS may_edit,
                may_below('manageUnits', u.id) OR may_in_unit('describeSchool', u.id) AS may_describe,
                may_in_unit('manageUnits', u.id) AS may_add, looks_after(u.id) AS may_look_after,
                may_reorganise(u.parent_id) AS may_reorganise, may_reorganise(u.id) AS may_open,
                (SELECT c.closed_on::text FROM unit_closure c WHERE c.unit_id = u.id) AS closed_on
            FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN school s ON s.unit_id = u.id
            WHERE u.id = \(id)
            """)
        return try rows.first.map(UnitDetails.init(row:))
    }

    /// Where a person may make accounts, and with which roles.
    public func accountUnits(as person: PersonID) async throws -> [AccountUnit] {
        let granted = Role.allCases.filter(\.isGranted).map(\.rawValue)
        let rows = try await database.query(
            as: person,
            """
            WITH held AS (SELECT DISTINCT unit_id FROM role_assignment
                WHERE person_id = \(person) AND ended_at IS NULL),
            near AS (SELECT u.id, u.kind, u.code, u.name FROM unit u WHERE (u.id IN (SELECT unit_id FROM held)
                    OR EXISTS (SELECT FROM held h WHERE h.unit_id IS NOT DISTINCT FROM u.parent_id))
                    AND NOT EXISTS (SELECT FROM unit_closure c WHERE c.unit_id = u.id)
                UNION ALL SELECT NULL, NULL, NULL, '' WHERE EXISTS (SELECT FROM held WHERE unit_id IS NULL))
            SELECT n.id, n.kind, n.name, ARRAY(SELECT c.code FROM unit_code c WHERE c.unit_id = n.id
                    ORDER BY c.code IS DISTINCT FROM n.code, c.code) AS codes,
                ARRAY(SELECT r FROM unnest(\(granted)::text[]) r WHERE may_grant(r, n.id)) AS roles
            FROM near n WHERE looks_after(n.id) ORDER BY n.kind = 'school' NULLS FIRST, n.name, n.id
            """)
        return try rows.map {
            AccountUnit(
                id: try $0.optionalID("id"), kind: try $0.decode(String?.self, "kind").flatMap(Unit.Kind.init),
                codes: try $0.decode([String].self, "codes"), name: try $0["name"],
                roles: try $0.decode([String].self, "roles").compactMap(Role.init))
        }
    }
}

extension Unit {
    init(row: Row) throws {
        self.init(
            id: try row.id("id"), kind: try row.word("kind"), code: try row["code"],
            name: try row["name"], parent: try row.optionalID("parent_id"))
    }
}

extension UnitEntry {
    init(row: Row) throws {
        self.init(unit: try Unit(row: row), schoolKind: try row["school_kind"], below: try row["below"])
    }
}

extension UnitDetails {
    init(row: Row) throws {
        let kind: String? = try row["school_kind"]
        let school = try kind.map {
            SchoolDescription(
                kind: $0, schoolingLevels: try row["schooling_levels"],
                conditions: try row["conditions"], cohortCompleted: try row["cohort_completed"])
        }
        self.init(
            unit: try Unit(row: row), address: try row["address"], phone: try row["phone"],
            version: try row["version"], parentName: try row["parent_name"], school: school,
            schoolVersion: try row["school_version"], mayEdit: try row["may_edit"],
            mayDescribe: try row["may_describe"], mayAddBelow: try row["may_add"],
            mayLookAfter: try row["may_look_after"], mayReorganise: try row["may_reorganise"],
            mayOpen: try row["may_open"], closedOn: try row.day("closed_on"))
    }
}
