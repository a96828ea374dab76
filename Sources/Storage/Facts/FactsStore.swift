public import Accreditation
import Postgres

/// What a school states about itself: facts of a dossier, and the conditions under which it works.
public struct FactsStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// What is stated, with the versions to send along when it is changed.
    ///
    /// - Throws: `StorageError.notFound` for people who may not read the school's workings.
    public func facts(of dossier: Dossier, as person: PersonID) async throws -> StatedFacts {
        let rows = try await database.query(
            as: person,
            """
            SELECT f.cohort_completed, f.years_of_data, f.facilities_confirmed, f.version, s.conditions,
                s.version AS school_version, may_in_unit('describeSchool', s.unit_id) AS describes
            FROM dossier_facts f JOIN school s ON s.unit_id = f.school_id WHERE f.dossier_id = \(dossier.id)
            """)
        guard let row = rows.first else { throw StorageError.notFound }
        return StatedFacts(
            facts: Facts(
                cohortCompleted: try row["cohort_completed"], yearsOfData: try row["years_of_data"],
                facilitiesConfirmed: try row["facilities_confirmed"]),
            version: try row["version"], conditions: Set(try row["conditions", as: [String].self]),
            schoolVersion: try row["school_version"], mayDescribeSchool: try row["describes"])
    }

    /// Keeps the facts of a dossier.
    ///
    /// - Throws: `StaleWrite` when somebody else changed them after `version`, `StorageError.refused` to people who do
    ///   not state them in the dossier's present state.
    public func state(_ facts: Facts, of dossier: Dossier, version: Int, as person: PersonID) async throws {
        try await database.write(as: person) { transaction in
            try await FactsStore.demand("may('stateFacts', \(dossier.id))", in: transaction)
            let changed = try await transaction.execute(
                """
                UPDATE dossier_facts SET cohort_completed = \(facts.cohortCompleted),
                    years_of_data = \(facts.yearsOfData), facilities_confirmed = \(facts.facilitiesConfirmed),
                    version = version + 1, changed_by = \(person), changed_at = now()
                WHERE dossier_id = \(dossier.id) AND version = \(version)
                """)
            guard changed == 1 else { throw try await FactsStore.stale(dossier, in: transaction) }
        }
    }

    /// Keeps the conditions under which the school works; measures depend on them.
    ///
    /// - Throws: as `state`; only the school's head describes it.
    public func describe(
        _ school: UnitID, conditions: Set<String>, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await FactsStore.demand("may_in_unit('describeSchool', \(school))", in: transaction)
            let changed = try await transaction.execute(
                """
                UPDATE school SET conditions = \(conditions.sorted()), version = version + 1
                WHERE unit_id = \(school) AND version = \(version)
                """)
            guard changed == 1 else { throw StaleWrite(theirs: "", theirsBy: "", version: version) }
        }
    }

    private static func demand(_ right: Query, in transaction: Transaction) async throws {
        let answer = try await transaction.query("SELECT " + right + " AS allowed")
        guard try answer.first?.decode(Bool.self, "allowed") == true else { throw StorageError.refused }
    }

    private static func stale(_ dossier: Dossier, in transaction: Transaction) async throws -> any Error {
        let rows = try await transaction.query(
            "SELECT version, display_name(changed_by) AS name FROM dossier_facts WHERE dossier_id = \(dossier.id)")
        guard let row = rows.first else { return StorageError.notFound }
        return StaleWrite(
            theirs: "", theirsBy: try row["name", as: String?.self] ?? "", version: try row["version"])
    }
}

/// What a school states about itself.
public struct StatedFacts: Sendable, Hashable {
    /// Facts of the dossier.
    public let facts: Facts
    /// Their version.
    public let version: Int
    /// Conditions of the rule packs' vocabularies that hold for the school.
    public let conditions: Set<String>
    /// The version of the school's description.
    public let schoolVersion: Int
    /// Whether the reader may change the conditions.
    public let mayDescribeSchool: Bool
}
