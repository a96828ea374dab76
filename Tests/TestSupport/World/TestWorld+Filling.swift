public import Accreditation
public import Criteria
import Postgres

extension TestWorld {
    /// The content hash of a pack that exists in the database by name only.
    public static let packHash = String(repeating: "0", count: 64)

    func fill() async throws {
        try await owner.transaction { transaction in
            for unit in units { try await insert(unit, in: transaction) }
            for person in persons { try await insert(person, in: transaction) }
            try await transaction.execute(
                """
                INSERT INTO employment (person_id, unit_id, post, began_on, ended_on)
                VALUES (\(people.formerTeacher.uuid), \(school.uuid), 'Giáo viên', '2009-08-01', '2015-07-31')
                """)
            try await transaction.execute(
                """
                INSERT INTO evaluator_profile (person_id, certificate, trained_on, sector_since, changed_by)
                SELECT person_id, 'Chứng chỉ đánh giá ngoài số 1/2020', '2020-06-01', '1999-09-01',
                    \(people.provinceOfficer.uuid) FROM role_assignment WHERE role = 'evaluator'
                """)
            try await transaction.execute(
                "INSERT INTO rule_pack (hash, pack_id) VALUES (\(TestWorld.packHash), 'test-pack')")
        }
    }

    /// A dossier of the first school in drafting state, with the principal in the chair and a council.
    ///
    /// - Parameters:
    ///   - pack: a real pack that `keepPack` has put into the database; nil for one by name only.
    ///   - parts: schooling levels that are rated apart.
    public func makeDossier(
        school: UnitID? = nil, year: Int = 2024, state: DossierState = .drafting, pack: RulePack? = nil,
        parts: [String] = []
    ) async throws -> DossierID {
        let id = DossierID()
        let place = school ?? self.school
        let seats: [(PersonID, String)] =
            place == self.school
            ? [(people.principal, "chair"), (people.secretary, "secretary"), (people.member, "member")]
            : [(people.otherPrincipal, "chair"), (people.otherMember, "member")]
        try await owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO dossier (id, school_id, school_year, pack_id, pack_hash, parts, state, opened_by, acts)
                VALUES (\(id.uuid), \(place.uuid), \(year), \(pack?.id ?? "test-pack"),
                    \(pack?.hash ?? TestWorld.packHash), \(parts), \(state.rawValue), \(seats[0].0.uuid),
                    \(TestWorld.acts(of: pack)))
                """)
            try await transaction.execute(
                "INSERT INTO dossier_progress (school_id, dossier_id, total) VALUES (\(place.uuid), \(id.uuid), 6)")
            try await transaction.execute(
                "INSERT INTO dossier_facts (school_id, dossier_id) VALUES (\(place.uuid), \(id.uuid))")
            for (person, role) in seats {
                try await transaction.execute(
                    """
                    INSERT INTO council_member (school_id, dossier_id, person_id, role)
                    VALUES (\(place.uuid), \(id.uuid), \(person.uuid), \(role))
                    """)
            }
        }
        return id
    }

    /// The acts of a law under which a council appraises; dossiers under the other packs have none, like those that
    /// were opened before there was any.
    private static func acts(of pack: RulePack?) -> [String] {
        pack?.appraisal == nil ? [] : pack?.procedure?.acts.map(\.name.rawValue) ?? []
    }

    /// Puts a dossier into a state without asking anybody.
    public func put(_ dossier: DossierID, into state: DossierState) async throws {
        try await owner.transaction { transaction in
            try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
            try await transaction.execute("UPDATE dossier SET state = \(state.rawValue) WHERE id = \(dossier.uuid)")
            try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
        }
    }

    private var units: [(UnitID, String, String, UnitID?, String?)] {
        [
            (province, "province", "Tỉnh Hòa Lâm", nil, nil),
            (district, "district", "Huyện Trung Môn", province, nil),
            (otherDistrict, "district", "Huyện Đá Bàn", province, nil),
            (school, "school", "Trường Tiểu học Hạ Vân", district, "primary"),
            (otherSchool, "school", "Trường THCS Khê Thượng", otherDistrict, "lower-secondary"),
        ]
    }

    private var persons: [(PersonID, String, UnitID?, UnitID?, Role?)] {
        [
            (people.operator, "Phạm Vận Hành", nil, nil, .operator),
            (people.provinceOfficer, "Lê Thị Sở", province, province, .provinceOfficer),
            (people.districtOfficer, "Trần Văn Phòng", district, district, .districtOfficer),
            (people.otherDistrictOfficer, "Đỗ Thị Khác", otherDistrict, otherDistrict, .districtOfficer),
            (people.principal, "Nguyễn Thị Hiệu", school, school, .principal),
            (people.otherPrincipal, "Vũ Văn Trưởng", otherSchool, otherSchool, .principal),
            (people.secretary, "Hoàng Thị Thư", school, nil, nil),
            (people.member, "Bùi Văn Viên", school, nil, nil),
            (people.otherMember, "Ngô Thị Viên", otherSchool, nil, nil),
            (people.leader, "Đặng Văn Trưởng", province, province, .evaluator),
            (people.evaluator, "Phan Thị Ngoài", province, province, .evaluator),
            (people.otherEvaluator, "Lý Văn Ngoài", province, province, .evaluator),
            (people.formerTeacher, "Mai Thị Cũ", province, province, .evaluator),
            (people.guest, "Cao Văn Khách", province, nil, nil),
            (people.formerGuest, "Tạ Thị Khách", province, nil, nil),
        ]
    }

    private func insert(
        _ unit: (id: UnitID, kind: String, name: String, parent: UnitID?, school: String?), in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO unit (id, kind, name, parent_id)
            VALUES (\(unit.id.uuid), \(unit.kind), \(unit.name), \(unit.parent?.uuid))
            """)
        guard let kind = unit.school else { return }
        try await transaction.execute("INSERT INTO school (unit_id, kind) VALUES (\(unit.id.uuid), \(kind))")
    }

    private func insert(
        _ person: (id: PersonID, name: String, home: UnitID?, unit: UnitID?, role: Role?), in transaction: Transaction
    ) async throws {
        let login = "p" + person.id.description.prefix(8)
        try await transaction.execute(
            """
            INSERT INTO person (id, login, full_name, home_unit)
            VALUES (\(person.id.uuid), \(login), \(person.name), \(person.home?.uuid))
            """)
        if let home = person.home {
            try await transaction.execute(
                "INSERT INTO employment (person_id, unit_id) VALUES (\(person.id.uuid), \(home.uuid))")
        }
        guard let role = person.role else { return }
        try await transaction.execute(
            """
            INSERT INTO role_assignment (person_id, unit_id, role)
            VALUES (\(person.id.uuid), \(person.unit?.uuid), \(role.rawValue))
            """)
    }
}
