public import Accreditation
import Postgres

extension UnitStore {
    /// Makes a unit of the administration below another; provinces stand at the top.
    ///
    /// - Throws: `StorageError.refused` when the person may not, `StorageError.duplicate` when the code is taken.
    public func create(
        _ description: UnitDescription, kind: Unit.Kind, id: UnitID = UnitID(), below parent: UnitID?,
        as person: PersonID
    ) async throws {
        _ = try await database.query(as: person, Self.insertion(description, kind, id, parent))
    }

    /// Makes a school below the unit that manages it.
    ///
    /// - Throws: `StorageError.refused` when the person may not, `StorageError.duplicate` when the code is taken.
    public func createSchool(
        _ description: UnitDescription, school: SchoolDescription, id: UnitID = UnitID(), below parent: UnitID,
        as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            try await transaction.execute(Self.insertion(description, .school, id, parent))
            try await transaction.execute(
                """
                INSERT INTO school (unit_id, kind, schooling_levels, conditions, cohort_completed)
                VALUES (\(id), \(school.kind), \(school.schoolingLevels), \(school.conditions),
                    \(school.cohortCompleted))
                """)
        }
    }

    private static func insertion(
        _ description: UnitDescription, _ kind: Unit.Kind, _ id: UnitID, _ parent: UnitID?
    ) -> Query {
        """
        INSERT INTO unit (id, kind, code, name, parent_id, address, phone)
        VALUES (\(id), \(word: kind), \(description.code), \(description.name), \(parent), \(description.address),
            \(description.phone))
        """
    }

    /// Changes name, code and address of a unit.
    ///
    /// - Parameter version: the version that was read.
    /// - Throws: `StaleWrite`, `StorageError.notFound`, `StorageError.duplicate` when the code is taken.
    public func describe(
        _ id: UnitID, _ description: UnitDescription, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE unit SET name = \(description.name), code = \(description.code),
                    address = \(description.address), phone = \(description.phone), version = version + 1
                WHERE id = \(id) AND version = \(version) AND may_below('manageUnits', id)
                """)
            guard changed == 0 else { return }
            let now = try await transaction.query(
                "SELECT name, version FROM unit WHERE id = \(id) AND may_below('manageUnits', id)")
            guard let row = now.first else { throw StorageError.notFound }
            throw StaleWrite(
                theirs: try row.decode(String.self, "name"), theirsBy: "", version: try row.decode(Int.self, "version"))
        }
    }

    /// Says what kind of school it is; the unit above and the school itself may.
    ///
    /// - Parameter version: the school's version that was read.
    /// - Throws: `StaleWrite`, `StorageError.notFound`.
    public func describeSchool(
        _ id: UnitID, _ school: SchoolDescription, version: Int, as person: PersonID
    ) async throws {
        try await database.write(as: person) { transaction in
            let changed = try await transaction.execute(
                """
                UPDATE school SET kind = \(school.kind), schooling_levels = \(school.schoolingLevels),
                    conditions = \(school.conditions), cohort_completed = \(school.cohortCompleted),
                    version = version + 1
                WHERE unit_id = \(id) AND version = \(version)
                """)
            guard changed == 0 else { return }
            let now = try await transaction.query(
                """
                SELECT version FROM school WHERE unit_id = \(id)
                    AND (may_below('manageUnits', unit_id) OR may_in_unit('describeSchool', unit_id))
                """)
            guard let row = now.first else { throw StorageError.notFound }
            throw StaleWrite(theirs: "", theirsBy: "", version: try row.decode(Int.self, "version"))
        }
    }
}
