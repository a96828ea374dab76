public import Accreditation
import Criteria
import Postgres

/// What became of units: versions, acts, who followed whom, and the dossiers that stay with those who are gone.
public struct UnitHistoryStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Everything about one unit.
    public func history(of unit: UnitID, as person: PersonID) async throws -> UnitHistory {
        let lists = try await database.pipeline(
            as: person,
            [
                Self.versions(unit), Self.acts(unit), Self.links(unit, isForward: false),
                Self.links(unit, isForward: true), Self.dossiers(unit),
            ])
        return UnitHistory(
            versions: try lists[0].map(UnitVersion.init(row:)), acts: try lists[1].map(UnitAct.init(row:)),
            predecessors: try lists[2].map(LinkedUnit.init(row:)), successors: try lists[3].map(LinkedUnit.init(row:)),
            dossiers: try lists[4].map(EarlierDossier.init(row:)))
    }

    /// The open units to which a code leads, given now or formerly; empty for an unknown code.
    ///
    /// A closed unit that nobody followed is given itself.
    public func units(code: String, as person: PersonID) async throws -> [UnitID] {
        let rows = try await database.query(
            as: person,
            """
            SELECT h AS id FROM unit_code c, unit_heirs(c.unit_id) h WHERE c.code = \(code)
            UNION SELECT c.unit_id FROM unit_code c WHERE c.code = \(code)
                AND NOT EXISTS (SELECT FROM unit_heirs(c.unit_id))
            """)
        return try rows.map { try $0.id("id") }
    }

    private static func versions(_ unit: UnitID) -> Query {
        """
        SELECT v.began_on::text AS began_on, v.ended_on::text AS ended_on, v.name, v.code, v.kind, v.school_kind,
            v.is_closed, coalesce(unit_name_on(v.parent_id, v.began_on), '') AS parent_name, a.decision_number
        FROM unit_version v LEFT JOIN unit_act a ON a.id = v.act_id
        WHERE v.unit_id = \(unit) ORDER BY v.number DESC
        """
    }

    private static func acts(_ unit: UnitID) -> Query {
        """
        SELECT a.id, a.kind, a.decision_number, a.decided_on::text AS decided_on, a.effective_on::text AS effective_on,
            a.reason, acting_name(a.done_by, \(unit), a.done_at) AS done_by_name, a.done_at, a.applied_at,
            a.cancelled_at,
            coalesce(display_name(a.cancelled_by), '') AS cancelled_by_name, a.cancel_reason, a.failure,
            a.applied_at IS NULL AND a.cancelled_at IS NULL AND may_reorganise(a.authority) AS may_cancel
        FROM unit_act a
        WHERE EXISTS (SELECT FROM unit_act_part p WHERE p.act_id = a.id AND \(unit) IN (p.unit_id, p.target_id))
        ORDER BY a.effective_on DESC, a.done_at DESC
        """
    }

    private static func links(_ unit: UnitID, isForward: Bool) -> Query {
        let (mine, other): (Query, Query) = isForward ? ("from_unit", "to_unit") : ("to_unit", "from_unit")
        return """
            SELECT u.id, CASE WHEN c.unit_id IS NULL THEN u.name ELSE unit_name_on(u.id, l.since - 1) END AS name,
                u.code, l.since::text AS since, c.unit_id IS NOT NULL AS is_closed
            FROM unit_link l JOIN unit u ON u.id = l.\(other) LEFT JOIN unit_closure c ON c.unit_id = u.id
            WHERE l.\(mine) = \(unit) ORDER BY l.since DESC, l.position, u.name
            """
    }

    /// Dossiers of closed schools that this one followed, as far as the reader may see them.
    private static func dossiers(_ unit: UnitID) -> Query {
        """
        WITH RECURSIVE earlier AS (
            SELECT l.from_unit AS id FROM unit_link l JOIN unit_closure c ON c.unit_id = l.from_unit
                AND c.act_id = l.act_id WHERE l.to_unit = \(unit)
            UNION SELECT l.from_unit FROM earlier e JOIN unit_link l ON l.to_unit = e.id
                JOIN unit_closure c ON c.unit_id = l.from_unit AND c.act_id = l.act_id)
        SELECT d.id, d.school_id, d.school_year, d.state, o.level, o.decision_number, o.decided_on::text AS decided_on,
            unit_name_on(d.school_id, coalesce(o.decided_on, 'infinity'::date)) AS school_name
        FROM earlier e JOIN dossier d ON d.school_id = e.id LEFT JOIN outcome o ON o.dossier_id = d.id
        ORDER BY d.school_year DESC, school_name
        """
    }
}

/// What became of one unit.
public struct UnitHistory: Sendable, Hashable {
    /// The latest first.
    public let versions: [UnitVersion]
    /// The latest first.
    public let acts: [UnitAct]
    public let predecessors: [LinkedUnit]
    public let successors: [LinkedUnit]
    /// Dossiers of schools that this one followed.
    public let dossiers: [EarlierDossier]
}
