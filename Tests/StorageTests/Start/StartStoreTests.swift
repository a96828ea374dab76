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
        }
    }
}
