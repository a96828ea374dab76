public import Accreditation
import Postgres

extension TestWorld {
    /// Puts the second district, with its school, into a province of its own.
    @discardableResult
    public func makeOtherProvince(_ name: String) async throws -> UnitID {
        let id = UnitID()
        try await owner.execute("INSERT INTO unit (id, kind, name) VALUES (\(id.uuid), 'province', \(name))")
        try await owner.execute("UPDATE unit SET parent_id = \(id.uuid) WHERE id = \(otherDistrict.uuid)")
        return id
    }

    /// Makes a ministry with an officer.
    public func makeMinistryOfficer() async throws -> PersonID {
        let (unit, person) = (UnitID(), PersonID())
        try await owner.execute("INSERT INTO unit (id, kind, name) VALUES (\(unit.uuid), 'ministry', 'Bộ')")
        try await owner.execute(
            """
            INSERT INTO person (id, login, full_name, home_unit)
            VALUES (\(person.uuid), 'bo.ld', 'Lê Dũng', \(unit.uuid))
            """)
        try await owner.execute(
            """
            INSERT INTO role_assignment (person_id, unit_id, role)
            VALUES (\(person.uuid), \(unit.uuid), 'ministryOfficer')
            """)
        return person
    }
}
