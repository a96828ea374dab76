public import Accreditation
public import Criteria
import Postgres

/// Collections of figures: their days, and what happens to each school's figures.
public struct RoundStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// The days that these units set in a school year, by unit and number.
    public func rounds(of year: SchoolYear, by units: [UnitID], as person: PersonID) async throws -> [CollectionRound] {
        try await database.query(
            as: person,
            RoundStore.rounds
                + """
                WHERE r.school_year = \(year) AND r.unit_id = ANY(\(units.map(\.description))::uuid[])
                ORDER BY r.number
                """
        ).map(CollectionRound.init(row:))
    }

    /// The days that these units and those above them set in a school year, by number.
    static func rounds(of year: SchoolYear, aroundUnits units: [UnitID]) -> Question<[CollectionRound]> {
        if units.isEmpty { return .answered([]) }
        return Question(
            rounds
                + """
                WHERE r.school_year = \(year)
                    AND r.unit_id = ANY(ARRAY(WITH RECURSIVE \(UnitStore.above(units)) SELECT a.id FROM above a))
                ORDER BY r.number
                """
        ) { try $0.map(CollectionRound.init(row:)) }
    }

    /// Sets the days of a collection, or changes them.
    ///
    /// - Throws: `RoundRefusal.changedMeanwhile` when somebody else changed them since, `StorageError.refused` to
    ///   those who may not.
    public func set(_ round: CollectionRound, as person: PersonID) async throws {
        let name = round.name
        let days: Query = "\(round.school), \(round.check), \(round.cutOff), \(round.catchUp), \(person)"
        try await database.write(as: person) { transaction in
            let changed =
                round.version == 0
                ? try await transaction.execute(
                    """
                    INSERT INTO collection_round
                        (unit_id, school_year, number, school_by, check_by, cut_off, catch_up, set_by)
                    VALUES (\(round.unit), \(name.year), \(name.number.rawValue), \(days)) ON CONFLICT DO NOTHING
                    """)
                : try await transaction.execute(
                    """
                    UPDATE collection_round SET (school_by, check_by, cut_off, catch_up, set_by) = ROW(\(days)),
                        set_at = now(), version = version + 1
                    WHERE unit_id = \(round.unit) AND school_year = \(name.year) AND number = \(name.number.rawValue)
                        AND version = \(round.version)
                    """)
            guard changed == 1 else { throw RoundRefusal.changedMeanwhile }
        }
    }

    /// Exceptions that were granted for a collection, as far as they concern the person, by unit.
    public func exceptions(of name: RoundName, as person: PersonID) async throws -> [RoundException] {
        try await database.query(
            as: person, RoundStore.exceptions(of: name) + "ORDER BY u.name COLLATE \"vi-x-icu\", e.granted_at"
        ).map { try RoundException(row: $0, name) }
    }

    /// Grants a school, or all schools of a district or commune, more time.
    ///
    /// - Throws: `StorageError.refused` to those who may not.
    public func grant(
        _ unit: UnitID, in name: RoundName, until day: Day, because reason: String, as person: PersonID
    ) async throws {
        _ = try await database.query(
            as: person,
            """
            INSERT INTO round_exception (unit_id, school_year, number, until, reason, granted_by)
            VALUES (\(unit), \(name.year), \(name.number.rawValue), \(day), \(reason), \(person))
            """)
    }

    static let rounds: Query = """
        SELECT r.unit_id, r.school_year, r.number, r.school_by::text AS school_by, r.check_by::text AS check_by,
            r.cut_off::text AS cut_off, r.catch_up::text AS catch_up, r.version
        FROM collection_round r

        """

    static func exceptions(of name: RoundName) -> Query {
        """
        SELECT e.id, e.unit_id, u.name, e.until::text AS until, e.reason,
            coalesce(display_name(e.granted_by), '') AS by_name
        FROM round_exception e JOIN unit u ON u.id = e.unit_id
        WHERE e.school_year = \(name.year) AND e.number = \(name.number.rawValue)

        """
    }
}

extension CollectionRound {
    init(row: Row) throws {
        guard let school = try row.day("school_by"), let check = try row.day("check_by") else {
            throw UnknownWord(text: "", column: "school_by")
        }
        self.init(
            unit: try row.id("unit_id"),
            name: RoundName(year: try row.schoolYear("school_year"), number: try row.roundNumber("number")),
            school: school, check: check, cutOff: try row.day("cut_off"), catchUp: try row.day("catch_up"),
            version: try row["version"])
    }
}

extension RoundException {
    init(row: Row, _ name: RoundName) throws {
        guard let until = try row.day("until") else { throw UnknownWord(text: "", column: "until") }
        self.init(
            id: try row.id("id"), unit: try row.id("unit_id"), unitName: try row["name"], name: name, until: until,
            reason: try row["reason"], grantedByName: try row["by_name"])
    }
}

extension Row {
    /// The collection with the number in a column.
    func roundNumber(_ column: String) throws -> RoundNumber {
        let number: Int = try self[column]
        guard let found = RoundNumber(rawValue: number) else { throw UnknownWord(text: "\(number)", column: column) }
        return found
    }
}
