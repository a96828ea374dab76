public import Accreditation
public import Criteria
import Postgres

/// Working days, times for acts, exceptions and windows: what units set, and nothing of it is ever changed.
public struct ClockStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What counts in a province, with the exceptions that the person may see.
    public func rules(of province: UnitID, _ holidays: Holidays, as person: PersonID?) async throws -> ClockRules {
        let answers = try await database.pipeline(
            as: person,
            [
                """
                SELECT day::text AS day, kind, reason, set_at, coalesce(display_name(set_by), '') AS by_name
                FROM calendar_change WHERE unit_id = \(province) ORDER BY set_at, id
                """,
                """
                SELECT circular, act, days, working, reason, set_at, coalesce(display_name(set_by), '') AS by_name
                FROM limit_change WHERE unit_id = \(province) ORDER BY set_at, id
                """,
                """
                SELECT unit_id, dossier_id, act, until::text AS until, reason, granted_at,
                    coalesce(display_name(granted_by), '') AS by_name FROM time_exception ORDER BY granted_at, id
                """,
            ])
        return ClockRules(
            holidays: holidays, days: try answers[0].map(CalendarChange.init(row:)),
            limits: try answers[1].compactMap(LimitChange.init(row:)),
            exceptions: try answers[2].compactMap(TimeException.init(row:)))
    }

    /// Every exception that the person may see, the newest first.
    public func exceptions(as person: PersonID) async throws -> [GrantedTime] {
        try await database.query(as: person, ClockStore.granted).compactMap(GrantedTime.init(row:))
    }

    private static let granted: Query = """
        SELECT e.unit_id, e.dossier_id, e.act, e.until::text AS until, e.reason, e.granted_at, u.name,
            d.school_year, coalesce(display_name(e.granted_by), '') AS by_name
        FROM time_exception e JOIN unit u ON u.id = e.unit_id LEFT JOIN dossier d ON d.id = e.dossier_id
        ORDER BY e.granted_at DESC, e.id
        """
}

/// An exception with the words for a list.
public struct GrantedTime: Sendable {
    public let exception: TimeException
    public let unitName: String
    /// The school year of the dossier; nil where it counts for all.
    public let year: SchoolYear?
}

extension CalendarChange {
    init(row: Row) throws {
        guard let day = try row.day("day") else { throw UnknownWord(text: "", column: "day") }
        self.init(
            day: day, kind: try row.word("kind"), reason: try row["reason"], setAt: try row["set_at"],
            setByName: try row["by_name"])
    }
}

extension LimitChange {
    /// Nil for an act that this program does not know any more.
    init?(row: Row) throws {
        guard let act = ActName(rawValue: try row["act"]) else { return nil }
        let days: Int? = try row["days"]
        let working: Bool = try row["working"]
        self.init(
            circular: try row["circular"], act: act,
            limit: days.map { ActLimit(days: $0, isInWorkingDays: working) }, reason: try row["reason"],
            setAt: try row["set_at"], setByName: try row["by_name"])
    }
}

extension TimeException {
    /// Nil for an act that this program does not know any more.
    init?(row: Row) throws {
        guard let act = ActName(rawValue: try row["act"]), let until = try row.day("until") else { return nil }
        self.init(
            unit: try row.id("unit_id"), dossier: try row.optionalID("dossier_id"), act: act, until: until,
            reason: try row["reason"], grantedAt: try row["granted_at"], grantedByName: try row["by_name"])
    }
}

extension GrantedTime {
    init?(row: Row) throws {
        guard let exception = try TimeException(row: row) else { return nil }
        let year: Int? = try row["school_year"]
        self.init(
            exception: exception, unitName: try row["name"], year: year.map { SchoolYear(start: $0) })
    }
}
