import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Carrying over from the year before")
struct CarryOverTests {
    /// A dossier of 2023 with a finding, texts, a plan, evidence with two revisions, and a council with one group.
    private static func fill(_ world: TestWorld, _ pack: RulePack) async throws -> DossierID {
        let id = try await world.makeDossier(year: 2023, pack: pack)
        let (school, member) = (world.school.uuid, world.people.member.uuid)
        try await world.owner.transaction { transaction in
            try await transaction.execute(
                """
                INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, requirements,
                    rated_by)
                VALUES (\(school), \(id.uuid), '1.1', 1, 'a', 'met', NULL, \(member)),
                    (\(school), \(id.uuid), '1.1', 1, 'b', NULL, '{met,unmet}', \(member)),
                    (\(school), \(id.uuid), '9.9', 1, 'a', 'met', NULL, \(member))
                """)
            try await transaction.execute(
                """
                INSERT INTO narrative (school_id, dossier_id, criterion, field, body, written_by)
                VALUES (\(school), \(id.uuid), '1.1', 'present/1', 'Trường có chiến lược.', \(member)),
                    (\(school), \(id.uuid), '1.1', 'strengths', 'Đoàn kết.', \(member)),
                    (\(school), \(id.uuid), '1.1', 'present/7', 'Không còn mức này.', \(member))
                """)
            try await transaction.execute(
                """
                INSERT INTO improvement (school_id, dossier_id, criterion, position, measure, written_by)
                VALUES (\(school), \(id.uuid), '1.1', 0, 'Rà soát chiến lược', \(member))
                """)
            try await transaction.execute(
                "INSERT INTO evidence_counter VALUES (\(school), \(id.uuid), '1.1', 5)")
            let evidence = EvidenceID().uuid
            try await transaction.execute(
                """
                INSERT INTO evidence (id, school_id, dossier_id, criterion, box, serial, code, name, registered_by)
                VALUES (\(evidence), \(school), \(id.uuid), '1.1', 1, 5, 'H1-1.1-05', 'Chiến lược', \(member))
                """)
            try await transaction.execute(
                """
                INSERT INTO evidence_use (school_id, dossier_id, evidence_id, criterion, level, indicator, linked_by)
                VALUES (\(school), \(id.uuid), \(evidence), '1.1', 1, 'a', \(member))
                """)
            for (revision, digit) in [(1, "a"), (2, "b")] {
                try await transaction.execute(
                    """
                    INSERT INTO evidence_revision VALUES (\(school), \(id.uuid), \(evidence), 1, \(revision),
                        repeat(\(digit)::text, 64), 'chien-luoc.pdf', 'application/pdf', 10, \(member))
                    """)
            }
            try await fillGroup(world, id, in: transaction)
        }
        return id
    }

    private static func fillGroup(_ world: TestWorld, _ id: DossierID, in transaction: Transaction) async throws {
        let (school, group) = (world.school.uuid, GroupID().uuid)
        try await transaction.execute(
            """
            INSERT INTO working_group VALUES (\(group), \(school), \(id.uuid), 'Nhóm 1',
                \(world.people.secretary.uuid), 0)
            """)
        try await transaction.execute(
            """
            INSERT INTO working_group_member VALUES (\(school), \(id.uuid), \(group), \(world.people.member.uuid))
            """)
        try await transaction.execute(
            "INSERT INTO criterion_assignment VALUES (\(school), \(id.uuid), '1.1', NULL, \(group))")
    }

    private static func open(_ world: TestWorld, _ parts: Set<CarriedPart>) async throws -> (DossierID, Dossier) {
        let pack = try await world.keepPack()
        let old = try await fill(world, pack)
        let store = DossierStore(world.database)
        let id = try await store.open(
            school: world.school, schoolYear: SchoolYear(start: 2024), pack: pack,
            carryingOver: CarryOver(source: old, plan: CarryOverPlan(from: pack, to: pack), parts: parts),
            as: world.people.principal)
        return (old, try #require(try await store.dossier(id, as: world.people.principal)))
    }

    @Test func everythingThatStandsIsThereAndToBeConfirmed() async throws {
        try await TestWorld.with { world in
            let (old, dossier) = try await Self.open(world, Set(CarriedPart.allCases))
            #expect(dossier.carriedFrom == old)
            let store = DossierStore(world.database)
            let overview = try await store.overview(of: dossier, as: world.people.member)
            #expect(overview.toConfirm == ["1.1": 5])
            #expect(overview.findings.byPath.isEmpty)
            #expect(overview.evidenceCount == 1)
            #expect(overview.council.members.count == 3)
            #expect(overview.council.groups.map(\.leader) == [world.people.secretary])
            #expect(overview.council.criteria(of: world.people.member) == ["1.1"])
        }
    }

    @Test func theStartPageTellsWhatTheOverviewTells() async throws {
        try await TestWorld.with { world in
            let (_, dossier) = try await Self.open(world, Set(CarriedPart.allCases))
            try await world.owner.execute(
                "UPDATE finding SET to_confirm = false WHERE dossier_id = \(dossier.id.uuid) AND indicator = 'a'")
            let (people, store) = (world.people, StartStore(world.database))
            for person in [people.principal, people.secretary, people.member] {
                let overview = try await DossierStore(world.database).overview(of: dossier, as: person)
                let desk = try await store.workings(of: dossier, withProvince: true, as: person)
                #expect(desk.findings == overview.findings)
                #expect(desk.facts == overview.facts)
                #expect(desk.toConfirm == overview.toConfirm)
                #expect(desk.mine == overview.council.criteria(of: person))
                #expect(desk.province == "Tỉnh Hòa Lâm")
            }
            for person in [people.otherPrincipal, people.districtOfficer, people.evaluator] {
                await #expect(throws: StorageError.self) {
                    try await store.workings(of: dossier, withProvince: false, as: person)
                }
            }
        }
    }

    @Test func evidenceKeepsCodesAndFilesAndNumbersGoOn() async throws {
        try await TestWorld.with { world in
            let (_, dossier) = try await Self.open(world, [.evidence])
            let rows = try await world.owner.query(
                """
                SELECT e.code, r.sha256, r.revision, u.indicator,
                    (SELECT last_serial FROM evidence_counter c WHERE c.dossier_id = e.dossier_id) AS serial
                FROM evidence e JOIN evidence_revision r ON r.evidence_id = e.id
                    JOIN evidence_use u ON u.evidence_id = e.id
                WHERE e.dossier_id = \(dossier.id.uuid) AND e.carried_from IS NOT NULL
                """)
            #expect(rows.count == 1)
            let row = try #require(rows.first)
            #expect(try row["code", as: String.self] == "H1-1.1-05")
            #expect(try row["sha256", as: String.self] == String(repeating: "b", count: 64))
            #expect(try row["revision", as: Int.self] == 1)
            #expect(try row["serial", as: Int.self] == 5)
        }
    }

    @Test func onlyWhatWasChosenIsCarried() async throws {
        try await TestWorld.with { world in
            let (_, dossier) = try await Self.open(world, [.texts])
            let overview = try await DossierStore(world.database).overview(of: dossier, as: world.people.principal)
            #expect(overview.toConfirm == ["1.1": 2])
            #expect(overview.council.members.isEmpty)
            #expect(overview.evidenceCount == 0)
        }
    }

    @Test func anotherSchoolsDossierIsNoSource() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let foreign = try await world.makeDossier(school: world.otherSchool, year: 2023, pack: pack)
            let carry = CarryOver(
                source: foreign, plan: CarryOverPlan(from: pack, to: pack), parts: Set(CarriedPart.allCases))
            await #expect(throws: StorageError.self) {
                try await DossierStore(world.database).open(
                    school: world.school, schoolYear: SchoolYear(start: 2024), pack: pack, carryingOver: carry,
                    as: world.people.principal)
            }
            let left = try await DossierStore(world.database).dossiers(of: world.school, as: world.people.principal)
            #expect(left.isEmpty)
        }
    }

    @Test func onlyTheHeadOpensADossier() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            for person in [world.people.member, world.people.districtOfficer, world.people.otherPrincipal] {
                await #expect(throws: StorageError.self) {
                    try await DossierStore(world.database).open(
                        school: world.school, schoolYear: SchoolYear(start: 2024), pack: pack, as: person)
                }
            }
        }
    }
}
