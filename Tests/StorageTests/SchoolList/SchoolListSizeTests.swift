import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("The school list of a large province")
struct SchoolListSizeTests {
    /// Two thousand schools of the first district, each with a dossier, every second one handed in.
    private static let schools: Query = """
        WITH made AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 2000) n),
        units AS (INSERT INTO unit (id, kind, name, parent_id)
            SELECT id, 'school', 'Trường Tiểu học số ' || n, (SELECT id FROM unit WHERE name = 'Huyện Trung Môn')
            FROM made RETURNING id),
        schools AS (INSERT INTO school (unit_id, kind) SELECT id, 'primary' FROM units RETURNING unit_id)
        SELECT unit_id FROM schools
        """

    private static func dossiers(_ world: TestWorld) -> [Query] {
        [
            """
            INSERT INTO dossier (school_id, school_year, pack_id, pack_hash, state, opened_by)
            SELECT unit_id, 2024, 'test-pack', \(TestWorld.packHash), 'submitted', \(world.people.principal.uuid)
            FROM school
            """,
            "INSERT INTO dossier_progress (school_id, dossier_id, total) SELECT school_id, id, 6 FROM dossier",
            """
            INSERT INTO submission (school_id, dossier_id, number, content, content_hash, level, submitted_by)
            SELECT school_id, id, 1, '{}', 'h', 2, opened_by FROM dossier
            """,
        ]
    }

    @Test func aPageOfTwoThousandSchoolsIsQuick() async throws {
        try await TestWorld.with { world in
            try await world.owner.execute(Self.schools)
            for statement in Self.dossiers(world) { try await world.owner.execute(statement) }
            try await world.owner.execute("ANALYZE unit, school, dossier, dossier_progress, submission")
            let store = SchoolListStore(world.database)
            let day = try #require(Day(iso: "2026-03-09"))
            var filter = SchoolListFilter()
            filter.text = "tieu hoc"
            filter.page = 3
            var list = try await store.list(filter, today: day, as: world.people.districtOfficer)
            #expect(list.total == 2001)
            #expect(list.schools.count == SchoolListFilter.pageSize)
            #expect(list.schools.allSatisfy { $0.dossier?.level == 2 })
            let clock = ContinuousClock()
            let taken = try await clock.measure {
                list = try await store.list(filter, today: day, as: world.people.districtOfficer)
            }
            #expect(taken < .seconds(2), "\(taken)")
        }
    }
}
