import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("What start pages count and tell")
struct StartStoreTests {
    @Test func officersCountTheirOwnSchools() async throws {
        try await TestWorld.with { world in
            let today = try #require(Day(iso: "2026-03-09"))
            _ = try await world.makeDossier(year: 2023, state: .submitted)
            _ = try await world.makeDossier(year: 2024, state: .drafting)
            let store = StartStore(world.database)
            let district = try await store.counts(today: today, as: world.people.districtOfficer)
            #expect(district.byState == [.drafting: 1])
            #expect(district.total == 1)
            let province = try await store.counts(today: today, as: world.people.provinceOfficer)
            #expect(province.byState == [.drafting: 1])
            #expect(province.withoutDossier == 1)
            #expect(try await store.counts(today: today, as: world.people.principal).total == 0)
        }
    }

    @Test func passedDeadlinesAreCountedWhileTheCouncilWorks() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            try await world.owner.transaction { transaction in
                try await transaction.execute("ALTER TABLE dossier DISABLE TRIGGER guard")
                try await transaction.execute("UPDATE dossier SET due_on = '2026-03-08' WHERE id = \(id.uuid)")
                try await transaction.execute("ALTER TABLE dossier ENABLE TRIGGER guard")
            }
            let store = StartStore(world.database)
            for (day, overdue) in [("2026-03-08", 0), ("2026-03-09", 1)] {
                let today = try #require(Day(iso: day))
                let counts = try await store.counts(today: today, as: world.people.districtOfficer)
                #expect(counts.overdue == overdue)
            }
        }
    }

    @Test func changesByOthersAreToldFromTheVisitBefore() async throws {
        try await TestWorld.with { world in
            let (visits, people) = (VisitStore(world.database), world.people)
            let id = try await world.makeDossier()
            let found = try await DossierStore(world.database).dossier(id, as: people.member)
            let dossier = try #require(found)
            #expect(try await visits.begin(id, as: people.member) == nil)
            try await world.owner.execute("UPDATE visit SET seen_at = now() - interval '2 hours'")
            for (person, indicator) in [(people.secretary, "a"), (people.secretary, "b"), (people.member, "c")] {
                try await world.owner.transaction { transaction in
                    try await transaction.execute("SELECT set_config('app.person', \(person.description), true)")
                    try await transaction.execute(
                        """
                        INSERT INTO finding (school_id, dossier_id, criterion, level, indicator, verdict, rated_by)
                        VALUES (\(world.school.uuid), \(id.uuid), '1.1', 1, \(indicator), 'met', \(person.uuid))
                        """)
                }
            }
            for _ in 0..<2 {
                let since = try #require(try await visits.begin(id, as: people.member))
                let changes = try await visits.changes(in: dossier, since: since, as: people.member)
                #expect(changes.map(\.kind) == [.finding])
                #expect(changes.map(\.criterion) == ["1.1"])
                #expect(changes.map(\.count) == [2])
                #expect(changes.map(\.person) == ["Hoàng Thị Thư"])
            }
            let since = try #require(try await visits.begin(id, as: people.member))
            #expect(try await visits.changes(in: dossier, since: since, as: people.otherPrincipal).isEmpty)
            let desk = try await StartStore(world.database).workings(
                of: dossier, withProvince: false, as: people.member)
            #expect(desk.visit.since == since)
            #expect(desk.visit.isNoted)
            #expect(desk.changes == (try await visits.changes(in: dossier, since: since, as: people.member)))
        }
    }

    @Test func aVisitIsNotedAgainAfterAMinute() async throws {
        try await TestWorld.with { world in
            let (store, member) = (StartStore(world.database), world.people.member)
            let id = try await world.makeDossier()
            let dossier = try #require(try await DossierStore(world.database).dossier(id, as: member))
            var visits: [Visit] = []
            for ago in ["0", "59 seconds", "61 seconds", "59 minutes", "61 minutes"] {
                if !visits.isEmpty {
                    try await world.owner.execute(
                        "UPDATE visit SET seen_at = now() - \(ago)::interval, before_at = NULL")
                }
                visits.append(try await store.workings(of: dossier, withProvince: false, as: member).visit)
                if visits.count == 1 { _ = try await VisitStore(world.database).begin(id, as: member) }
            }
            #expect(visits.map(\.isNoted) == [false, true, false, false, false])
            #expect(visits.map { $0.since == nil } == [true, true, true, true, false])
        }
    }

    @Test func theDeskTellsWhatItWasAskedFor() async throws {
        try await TestWorld.with { world in
            let id = try await world.makeDossier()
            let year = SchoolYear(start: 2024)
            try await world.owner.execute(
                """
                INSERT INTO collection_round (unit_id, school_year, number, school_by, check_by, cut_off, set_by)
                VALUES (\(world.province.uuid), 2024, 1, '2024-10-01', '2024-10-05', '2024-10-09',
                    \(world.people.provinceOfficer.uuid))
                """)
            let store = StartStore(world.database)
            let question = DeskQuestion(
                units: [world.school, world.school], year: year, showsExchange: true,
                endingOn: Day(iso: "2026-03-09"), countedUnit: world.district)
            let head = try await store.desk(question, as: world.people.principal)
            #expect(head.dossiers.map(\.id) == [id])
            #expect(head.places.map(\.chain) == [[world.school, world.district, world.province]])
            #expect(head.rounds.map(\.unit) == [world.province])
            #expect(head.waiting?.unopened == 0)
            #expect(head.ending?.total == 0)
            #expect(head.stamp == nil)
            let other = try await store.desk(DeskQuestion(units: [], year: year), as: world.people.otherPrincipal)
            #expect(other.dossiers.isEmpty && other.places.isEmpty && other.rounds.isEmpty)
            #expect(other.waiting == nil && other.ending == nil)
        }
    }
}
