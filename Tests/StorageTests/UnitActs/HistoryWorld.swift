import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

import struct Foundation.UUID

/// Two provinces with districts, communes and schools with dossiers, made anew for each random history.
struct HistoryWorld {
    let world: TestWorld
    private(set) var provinces: [UnitID]
    private(set) var officers = [PersonID(), PersonID()]
    var offices: [UnitID] = []
    var schools: [UnitID] = []
    /// The units as the acts should have left them.
    var model = UnitTree([])
    /// Decisions as they were made, each with the name of the unit that made it.
    var decisions: [String] = []

    init(_ world: TestWorld, number: Int, _ dice: inout Dice) async throws {
        self.world = world
        provinces = [dice.unit(), dice.unit()]
        var rows: [(Unit, String?)] = []
        for (index, province) in provinces.enumerated() {
            rows.append((Unit(id: province, kind: .province, name: "Tỉnh \(number).\(index)"), nil))
            for place in 0..<4 {
                let kind: Unit.Kind = place < 2 ? .district : .commune
                let office = dice.unit()
                offices.append(office)
                rows.append(
                    (Unit(id: office, kind: kind, name: "\(kind) \(number).\(index).\(place)", parent: province), nil))
                for school in 0..<(kind == .district ? 3 : 1) {
                    let (id, code) = (dice.unit(), "\(number).\(index).\(place).\(school)")
                    schools.append(id)
                    rows.append(
                        (Unit(id: id, kind: .school, code: code, name: "Trường \(code)", parent: office), "primary"))
                }
            }
        }
        model = UnitTree(rows.map { StandingUnit(unit: $0.0, schoolKind: $0.1) })
        try await insert(rows)
        try await insertDossiers(&dice)
        decisions = try await decisionsNow()
    }

    private func insert(_ rows: [(Unit, String?)]) async throws {
        try await world.owner.transaction { transaction in
            for (unit, school) in rows {
                try transaction.enqueue(
                    """
                    INSERT INTO unit (id, kind, code, name, parent_id) VALUES (\(unit.id.uuid), \(unit.kind.rawValue),
                        \(unit.code), \(unit.name), \(unit.parent?.uuid))
                    """)
                if let school {
                    try transaction.enqueue("INSERT INTO school (unit_id, kind) VALUES (\(unit.id.uuid), \(school))")
                }
            }
            for (officer, province) in zip(officers, provinces) {
                try transaction.enqueue(
                    """
                    INSERT INTO person (id, login, full_name, home_unit)
                    VALUES (\(officer.uuid), \("o" + officer.description), 'Cán bộ Sở', \(province.uuid))
                    """)
                try transaction.enqueue(
                    """
                    INSERT INTO role_assignment (person_id, unit_id, role)
                    VALUES (\(officer.uuid), \(province.uuid), 'provinceOfficer')
                    """)
            }
        }
    }

    /// Changes the model as an act has changed the units. The operator decides on provinces and on nothing inside one:
    /// one that a merger founds gets an officer first.
    mutating func take(_ parts: [UnitActPart]) async throws {
        model.apply(parts)
        for part in parts {
            guard case .open(let new) = part, new.kind == .province else { continue }
            let people = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            let officer = NewAccount(
                fullName: "Cán bộ Sở mới", login: "n\(new.id)", home: new.id, role: .provinceOfficer)
            provinces.append(new.id)
            officers.append(try await people.create(officer, as: world.people.operator).person)
        }
    }

    /// A dossier of every school, somewhere in its procedure, with what was decided on it so far.
    private func insertDossiers(_ dice: inout Dice) async throws {
        let states = schools.map { _ in DossierState.allCases.randomElement(using: &dice) ?? .drafting }
        let (people, hash) = (world.people, TestWorld.packHash)
        try await world.owner.transaction { transaction in
            for (school, state) in zip(schools, states) {
                let (dossier, submission) = (UUID(), UUID())
                try transaction.enqueue(
                    """
                    INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, state, opened_by)
                    VALUES (\(dossier), \(school.uuid), 2023, 'test-pack', \(hash), \(state.rawValue),
                        \(people.principal.uuid))
                    """)
                guard state != .drafting else { continue }
                try transaction.enqueue(
                    """
                    INSERT INTO submission (id, school_id, dossier_id, number, content, content_hash, level,
                        submitted_by, submitted_at)
                    VALUES (\(submission), \(school.uuid), \(dossier), 1, '{}', \(hash), 2, \(people.principal.uuid),
                        '2024-03-01')
                    """)
                guard state != .submitted else { continue }
                try transaction.enqueue(
                    """
                    INSERT INTO review (school_id, dossier_id, submission_id, decision, content_hash, unit_id,
                        decided_by, decided_at)
                    SELECT \(school.uuid), \(dossier), \(submission), 'accepted', \(hash), parent_id,
                        \(people.districtOfficer.uuid), '2024-04-01' FROM unit WHERE id = \(school.uuid)
                    """)
                guard state == .recognised else { continue }
                try transaction.enqueue(
                    """
                    INSERT INTO outcome (dossier_id, school_id, level, decision_number, decided_on, content_hash,
                        recorded_by)
                    VALUES (\(dossier), \(school.uuid), 2, '1/QĐ', '2024-06-01', \(hash),
                        \(people.provinceOfficer.uuid))
                    """)
            }
        }
    }

    /// Every submission, review and outcome, with the names that receiver and decider had on the day.
    func decisionsNow() async throws -> [String] {
        let ids = schools.map(\.description)
        let rows = try await world.owner.query(
            """
            SELECT to_jsonb(s)::text || unit_name_on(s.school_id, '2024-03-01') AS line FROM submission s
            WHERE s.school_id = ANY(\(ids)::uuid[])
            UNION ALL SELECT to_jsonb(r)::text || unit_name_on(r.unit_id, '2024-04-01')
                || unit_name_on(r.school_id, '2024-04-01') FROM review r WHERE r.school_id = ANY(\(ids)::uuid[])
            UNION ALL SELECT to_jsonb(o)::text || unit_name_on(o.school_id, o.decided_on) FROM outcome o
            WHERE o.school_id = ANY(\(ids)::uuid[])
            ORDER BY 1
            """)
        return try rows.map { try $0["line"] }
    }
}
