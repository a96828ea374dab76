import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// Single acts, told in full.
@Suite struct UnitActTests {
    private let today = Day(iso: "2025-07-01")

    private func decision(_ day: Day, _ number: String = "12/QĐ-UBND") -> UnitDecision {
        UnitDecision(number: number, decidedOn: day, effectiveOn: day, reason: "Tổ chức chính quyền hai cấp")
    }

    private func perform(
        _ change: UnitChange, on day: Day, today: Day? = nil, as person: PersonID, in world: TestWorld
    ) async throws {
        let acts = UnitActStore(world.database)
        let plan = try await acts.plan(change, from: day, as: person)
        try await acts.perform(
            change, by: decision(day), seen: plan.hash(), today: today ?? day, as: person)
    }

    /// The district goes in the middle of the procedure: the commune decides, and what the district did keeps its name.
    @Test func aDossierGoesOnUnderTheCommune() async throws {
        try await TestWorld.with { world in
            let day = try #require(today)
            let (commune, officer) = (UnitID(), PersonID())
            let (dossier, used) = try await world.ratedDossier()
            try await world.handIn(dossier, used)
            let province = world.people.provinceOfficer
            let new = NewUnit(id: commune, kind: .commune, name: "Xã Hạ Vân", parent: world.province)
            try await perform(.open(new), on: day, as: province, in: world)
            try await world.appoint(officer, "Cán bộ xã", at: commune, as: "districtOfficer")
            let before = try await DossierStore(world.database).dossier(dossier.id, as: officer)
            #expect(before == nil)
            try await perform(
                .close(world.district, children: [world.school: commune], successors: [commune]), on: day,
                as: province, in: world)
            let old = try await DossierStore(world.database).dossier(dossier.id, as: world.people.districtOfficer)
            #expect(old == nil)
            let seen = try #require(try await DossierStore(world.database).dossier(dossier.id, as: officer))
            #expect(seen.state == .submitted && seen.allows(.review))
            let versions = try await UnitHistoryStore(world.database).history(of: world.school, as: officer).versions
            #expect(versions.map(\.parentName) == ["Xã Hạ Vân", "Huyện Trung Môn"])
        }
    }

    @Test func theSuccessorsHeadReadsAndChangesNothing() async throws {
        try await TestWorld.with { world in
            let day = try #require(today)
            let dossier = try await world.makeDossier(state: .recognised)
            let head = world.people.otherPrincipal
            let dossiers = DossierStore(world.database)
            #expect(try await dossiers.dossier(dossier, as: head) == nil)
            try await perform(
                .merge(
                    [world.school], into: .existing(world.otherSchool, name: "Trường TH và THCS Khê Thượng"),
                    movesStaff: true), on: day, as: world.people.provinceOfficer, in: world)
            let seen = try #require(try await dossiers.dossier(dossier, as: head))
            #expect(seen.school == world.school && seen.schoolName == "Trường Tiểu học Hạ Vân")
            #expect(seen.allows(.readSubmission) && !seen.allows(.writePapers) && !seen.allows(.approvePapers))
            #expect(try await dossiers.dossier(dossier, as: world.people.otherDistrictOfficer) != nil)
            #expect(try await dossiers.dossier(dossier, as: world.people.otherMember) == nil)
            let history = try await UnitHistoryStore(world.database).history(of: world.otherSchool, as: head)
            #expect(history.predecessors.map(\.name) == ["Trường Tiểu học Hạ Vân"])
            #expect(history.dossiers.map(\.id) == [dossier])
            let rows = try await world.owner.query(
                "SELECT count(*) AS n FROM person WHERE home_unit = \(world.otherSchool.uuid)")
            #expect(try rows[0]["n", as: Int.self] == 5)
        }
    }

    @Test func aClosedSchoolTakesNothingNew() async throws {
        try await TestWorld.with { world in
            let day = try #require(today)
            let officer = world.people.districtOfficer
            try await perform(.close(world.school, children: [:], successors: []), on: day, as: officer, in: world)
            let people = PersonStore(world.database, hasher: PasswordHasher(cost: .light))
            await #expect(throws: StorageError.self) {
                try await people.create(NewAccount(fullName: "Lê Văn Mới", home: world.school), as: officer)
            }
            let server = RowSecurityTests.server(world)
            let opening = WriteAttempt(
                "dossier", [],
                """
                INSERT INTO dossier (school_id, school_year, pack_id, pack_hash, opened_by)
                VALUES (\(world.school.uuid), 2025, 'test-pack', \(TestWorld.packHash), \(world.people.principal.uuid))
                """)
            #expect(try await opening.succeeds(as: world.people.principal, on: server) == false)
            await server.shutdown()
        }
    }

    @Test func aDecisionWaitsForItsDayAndCanBeTakenBack() async throws {
        try await TestWorld.with { world in
            let (day, officer) = (try #require(today), world.people.districtOfficer)
            let acts = UnitActStore(world.database)
            let rename = UnitChange.rename(world.school, name: "Trường Tiểu học Kim Đồng", code: nil, schoolKind: nil)
            try await perform(rename, on: day, today: day.adding(-3), as: officer, in: world)
            func name() async throws -> String? {
                try await UnitStore(world.database).unit(world.school, as: officer)?.unit.name
            }
            #expect(try await acts.applyDue(on: try #require(day.previous)) == 0)
            #expect(try await name() == "Trường Tiểu học Hạ Vân")
            let second = try await acts.plan(rename, from: day, as: officer)
            #expect(second.problems == [.waiting(name: "Trường Tiểu học Hạ Vân", until: day)])
            #expect(try await acts.applyDue(on: day) == 1)
            #expect(try await name() == "Trường Tiểu học Kim Đồng")
            let back = UnitChange.rename(world.school, name: "Trường Tiểu học Hạ Vân", code: nil, schoolKind: nil)
            let later = try #require(day.adding(40))
            try await perform(back, on: later, today: day, as: officer, in: world)
            let history = UnitHistoryStore(world.database)
            let waiting = try await history.history(of: world.school, as: officer).acts
            #expect(waiting.map(\.mayCancel) == [true, false])
            await #expect(throws: StorageError.self) {
                try await acts.cancel(waiting[0].id, reason: "Nhầm", as: world.people.otherDistrictOfficer)
            }
            try await acts.cancel(waiting[0].id, reason: "Nhầm tên", as: officer)
            #expect(try await acts.applyDue(on: later) == 0)
        }
    }

    @Test func codesLeadToWhoeverFollowed() async throws {
        try await TestWorld.with { world in
            let day = try #require(today)
            let (officer, history) = (world.people.provinceOfficer, UnitHistoryStore(world.database))
            func rename(_ code: String) -> UnitChange {
                .rename(world.school, name: "Trường Tiểu học Hạ Vân", code: code, schoolKind: nil)
            }
            try await perform(rename("C1"), on: day, as: officer, in: world)
            try await perform(rename("C2"), on: try #require(day.adding(1)), as: officer, in: world)
            #expect(try await history.units(code: "C1", as: officer) == [world.school])
            try await perform(
                .merge([world.school], into: .existing(world.otherSchool, name: nil), movesStaff: false),
                on: try #require(day.adding(2)), as: officer, in: world)
            for code in ["C1", "C2"] {
                #expect(try await history.units(code: code, as: officer) == [world.otherSchool])
            }
            let taken = UnitChange.rename(world.otherSchool, name: "Trường Khê Thượng", code: "C1", schoolKind: nil)
            await #expect(throws: StorageError.self) {
                try await perform(taken, on: try #require(day.adding(3)), as: officer, in: world)
            }
        }
    }

    /// A school parts from another one and takes the rest of it in later, or the rest goes to a third.
    @Test(arguments: [true, false])
    func whatPartedEarlierFollowsOnlyWhereTheRestGoesThere(returns: Bool) async throws {
        try await TestWorld.with { world in
            let day = try #require(today)
            let (officer, history) = (world.people.provinceOfficer, UnitHistoryStore(world.database))
            let new = NewUnit(
                kind: .school, name: "Trường Tiểu học Khê Hạ", code: "KH", parent: world.district,
                school: SchoolDescription(kind: "primary"))
            try await perform(
                .rename(world.school, name: "Trường Hạ Vân", code: "C1", schoolKind: nil), on: day, as: officer,
                in: world)
            try await perform(
                .split(world.school, into: [new], children: [:], closes: false), on: try #require(day.adding(1)),
                as: officer, in: world)
            #expect(try await history.units(code: "C1", as: officer) == [world.school])
            let (heir, merged) = (returns ? new.id : world.otherSchool, try #require(day.adding(2)))
            try await perform(
                .merge([world.school], into: .existing(heir, name: nil), movesStaff: false), on: merged, as: officer,
                in: world)
            #expect(try await history.units(code: "C1", as: officer) == [heir])
            let since = try await history.history(of: world.school, as: officer).successors.first { $0.id == heir }
            #expect(since?.since == merged)
            let tree = try await UnitActStore(world.database).tree(around: [world.school], as: officer)
            #expect(tree[world.school]?.heirs == [heir])
        }
    }

    @Test func aStalePreviewIsNotCarriedOut() async throws {
        try await TestWorld.with { world in
            let (day, officer) = (try #require(today), world.people.provinceOfficer)
            let acts = UnitActStore(world.database)
            let change = UnitChange.transfer([world.school], to: world.otherDistrict)
            let seen = try await acts.plan(change, from: day, as: officer).hash()
            try await world.owner.execute(
                "UPDATE unit SET parent_id = \(world.province.uuid) WHERE id = \(world.school.uuid)")
            await #expect(throws: UnitActRefusal.changedMeanwhile) {
                try await acts.perform(
                    change, by: decision(day), seen: seen, today: Day(iso: "2030-01-01") ?? day, as: officer)
            }
        }
    }
}

extension TestWorld {
    /// Makes somebody with a role at a unit, past everybody.
    func appoint(_ person: PersonID, _ name: String, at unit: UnitID, as role: String) async throws {
        try await owner.execute(
            """
            INSERT INTO person (id, login, full_name, home_unit)
            VALUES (\(person.uuid), \("x" + person.description), \(name), \(unit.uuid))
            """)
        try await owner.execute(
            """
            INSERT INTO role_assignment (person_id, unit_id, role)
            VALUES (\(person.uuid), \(unit.uuid), \(role))
            """)
    }
}
