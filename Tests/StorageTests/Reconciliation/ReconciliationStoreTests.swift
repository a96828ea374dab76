import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Lists of figures from elsewhere")
struct ReconciliationStoreTests {
    private static func store(_ world: RoundWorld) -> ReconciliationStore { ReconciliationStore(world.world.database) }

    static func draft(
        _ unit: UnitID, _ content: String = "tệp", asOf: String = "2024-10-01", source: FigureList.Source = .sector,
        in world: RoundWorld
    ) -> ListDraft {
        ListDraft(
            id: UUID(), unit: unit, source: source, title: "Trích xuất", year: SchoolYear(start: 2024),
            asOf: world.day(asOf), fileName: "ds.xlsx", content: Array(content.utf8))
    }

    private static func entry(_ figure: Decimal, _ school: UnitID, _ key: String = "classes/grade-1") -> ListEntry {
        ListEntry(
            school: school, key: key,
            parts: key == "classes/total" ? ["classes/grade-1", "classes/grade-2"] : [key], figure: figure,
            place: "Danh sách 1 · C3")
    }

    private static func standings(
        _ world: RoundWorld, _ person: PersonID, _ school: UnitID? = nil
    ) async throws -> [String: ListedFigure.Standing] {
        try await store(world).listed(of: school ?? world.world.school, as: person).reduce(into: [:]) {
            $0[$1.key] = $1.standing
        }
    }

    @Test func aMismatchIsAnsweredOrCorrectedAndListsChangeNothing() async throws {
        try await RoundWorld.with { world in
            let (store, people, school) = (Self.store(world), world.people, world.world.school)
            try await world.type(["classes/grade-1": "3", "classes/grade-2": "2"])
            try await store.bring(
                Self.draft(school, in: world),
                [
                    Self.entry(4, school), Self.entry(5, school, "classes/total"),
                    Self.entry(1, school, "classes/grade-9"),
                ],
                as: people.principal)
            #expect(
                try await Self.standings(world, people.member)
                    == ["classes/grade-1": .open, "classes/total": .equal, "classes/grade-9": .lacking])
            let typed = try await world.world.owner.query("SELECT value, version FROM figure_value ORDER BY key")
            #expect(try typed.map { try $0["value", as: String.self] } == ["3", "2"])
            #expect(try typed.map { try $0["version", as: Int.self] } == [1, 1])
            let open = try #require(
                try await store.listed(of: school, as: people.member).first { $0.standing == .open })
            #expect(open.difference == -1)
            #expect(open.place == "Danh sách 1 · C3")
            try await store.answer(open, reason: "Một lớp tách sau", as: people.member)
            await #expect(throws: StorageError.self) { try await store.answer(open, reason: "x", as: people.principal) }
            let answered = try await store.listed(of: school, as: people.principal).first { $0.key == open.key }
            #expect(answered?.standing == .answered)
            #expect(answered?.answers.map(\.byName) == ["Bùi Văn Viên"])
            try await world.type(["classes/grade-1": "5"])
            #expect(try await Self.standings(world, people.member)["classes/grade-1"] == .open)
            try await world.type(["classes/grade-1": "4"])
            #expect(try await Self.standings(world, people.member)["classes/grade-1"] == .equal)
        }
    }

    @Test func theNewestListOfASourceCountsAndTheSameFileOnce() async throws {
        try await RoundWorld.with { world in
            let (store, principal, school) = (Self.store(world), world.people.principal, world.world.school)
            try await world.type(["classes/grade-1": "3"])
            let first = Self.draft(school, in: world)
            try await store.bring(first, [Self.entry(4, school)], as: principal)
            await #expect(throws: StorageError.self) {
                try await store.bring(Self.draft(school, in: world), [Self.entry(4, school)], as: principal)
            }
            try await store.bring(
                Self.draft(school, "mới", asOf: "2024-10-20", in: world), [Self.entry(3, school)], as: principal)
            #expect(try await Self.standings(world, principal) == ["classes/grade-1": .equal])
            let other = Self.draft(school, "khác", asOf: "2024-09-20", source: .universal, in: world)
            try await store.bring(other, [Self.entry(8, school)], as: principal)
            #expect(try await store.listed(of: school, as: principal).map(\.standing) == [.equal, .open])
            let lists = try await store.lists(of: school, as: principal)
            #expect(lists.map(\.asOf.description) == ["2024-10-20", "2024-10-01", "2024-09-20"])
            #expect(lists[1].fileHash == ContentHash.hex(Array("tệp".utf8)))
            #expect(lists[1].broughtByName == "Nguyễn Thị Hiệu")
        }
    }

    @Test func officersCompareWhatWasConfirmedAndOnlyOfTheirSchools() async throws {
        try await RoundWorld.with { world in
            let (store, people, units) = (Self.store(world), world.people, world.world)
            try await world.type(["classes/grade-1": "3"])
            let both = [Self.entry(4, units.school), Self.entry(9, units.otherSchool)]
            for (unit, person) in [
                (units.district, people.districtOfficer), (units.province, people.principal),
                (units.school, people.districtOfficer), (units.school, people.member),
                (units.district, people.provinceOfficer), (units.school, people.otherPrincipal),
            ] {
                await #expect(throws: StorageError.self) {
                    try await store.bring(Self.draft(unit, in: world), both, as: person)
                }
            }
            try await store.bring(Self.draft(units.province, in: world), both, as: people.provinceOfficer)
            #expect(try await Self.standings(world, people.districtOfficer) == ["classes/grade-1": .lacking])
            #expect(try await Self.standings(world, people.principal) == ["classes/grade-1": .open])
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.type(["classes/grade-1": "4"])
            #expect(try await Self.standings(world, people.districtOfficer) == ["classes/grade-1": .open])
            #expect(try await Self.standings(world, people.principal) == ["classes/grade-1": .equal])
            let open = try #require(try await store.listed(of: units.school, as: people.districtOfficer).first)
            try await store.answer(open, reason: "Trường đã báo", as: people.districtOfficer)
            #expect(try await store.listed(of: nil, as: people.provinceOfficer).count == 2)
            #expect(try await store.listed(of: nil, as: people.districtOfficer).map(\.school) == [units.school])
            #expect(try await store.listed(of: nil, as: people.otherPrincipal).map(\.school) == [units.otherSchool])
            for person in [people.operator, people.evaluator, people.otherEvaluator] {
                #expect(try await store.listed(of: nil, as: person).isEmpty)
                #expect(try await store.lists(of: nil, as: person).isEmpty)
            }
        }
    }

    @Test func lastYearsOfficialFiguresAreAListToo() async throws {
        try await RoundWorld.with { world in
            let (store, principal, school) = (Self.store(world), world.people.principal, world.world.school)
            try await world.type(["classes/grade-1": "3", "information/public/value": "true"])
            let keys = ["classes/grade-1", "classes/grade-2"]
            #expect(try await store.takeOfficial(world.name.year, of: school, keys: keys, as: principal) == 0)
            try await world.confirm(at: "2024-10-09 01:00")
            try await world.store.keepAllDue(at: world.at("2024-10-21 01:00"))
            await #expect(throws: StorageError.self) {
                try await store.takeOfficial(world.name.year, of: school, keys: keys, as: world.people.member)
            }
            #expect(try await store.takeOfficial(world.name.year, of: school, keys: keys, as: principal) == 1)
            #expect(try await store.takeOfficial(world.name.year, of: school, keys: keys, as: principal) == 0)
            #expect(try await Self.standings(world, principal) == ["classes/grade-1": .equal])
            try await world.type(["classes/grade-1": "5"])
            let listed = try await store.listed(of: school, as: principal)
            #expect(listed.map(\.standing) == [.open])
            #expect(listed.map(\.source) == [.official])
            let list = try await store.lists(of: school, as: principal).first
            #expect(list?.title == "Bản chính thức, kỳ 1, bản 1")
            #expect(list?.asOf.description == "2024-10-21")
        }
    }

    /// Two thousand schools that confirmed twenty figures, and a list with each of them, every other one different.
    private static func fill(_ world: TestWorld) async throws {
        let list = UUID()
        let cells = (1...20).map { "\"classes/grade-\($0)\":\"3\"" }.joined(separator: ",")
        let statements: [Query] = [
            """
            WITH made AS (SELECT gen_random_uuid() AS id FROM generate_series(1, 2000)),
            below AS (INSERT INTO unit (id, kind, name, parent_id)
                SELECT id, 'school', 'T', \(world.district.uuid) FROM made RETURNING id)
            INSERT INTO school (unit_id, kind) SELECT id, 'primary' FROM below
            """,
            "INSERT INTO school_round SELECT unit_id, 2024, 1, 1 FROM school",
            "ALTER TABLE round_act DISABLE TRIGGER USER",
            """
            INSERT INTO round_act (school_id, school_year, number, position, step, content, content_hash, done_by,
                done_at)
            SELECT unit_id, 2024, 1, 1, 'confirm', c, encode(sha256(convert_to(c, 'UTF8')), 'hex'),
                \(world.people.principal.uuid), now() FROM school, (VALUES (\("{" + cells + "}"))) AS v(c)
            """,
            """
            INSERT INTO figure_list VALUES (\(list), \(world.province.uuid), 'sector', 'x', 2024, '2024-10-01', '',
                'h', 1, \(world.people.provinceOfficer.uuid))
            """,
            """
            INSERT INTO figure_list_entry SELECT unit_id, \(list), 'classes/grade-' || k,
                ARRAY['classes/grade-' || k], 2 + k % 2 FROM school, generate_series(1, 20) k
            """,
            "ANALYZE unit, school, round_act, figure_list_entry",
        ]
        for statement in statements { try await world.owner.execute(statement) }
    }

    @Test func mismatchesOfTwoThousandSchoolsAreCountedQuickly() async throws {
        try await RoundWorld.with { world in
            try await Self.fill(world.world)
            var open = 0
            let taken = try await ContinuousClock().measure {
                open = try await Self.store(world).listed(
                    of: nil, in: world.name.year, as: world.people.provinceOfficer
                ).count { $0.standing == .open }
            }
            #expect(open == 2_002 * 10)
            #expect(taken < .seconds(15), "\(taken); on a quiet machine it is below 2 s")
            print("mismatches of 2,000 schools, 40,000 figures: \(taken)")
        }
    }

    @Test func filesWaitForTheirSenderAlone() async throws {
        try await RoundWorld.with { world in
            let (store, people) = (Self.store(world), world.people)
            let draft = Self.draft(world.world.school, in: world)
            await #expect(throws: StorageError.self) { try await store.keep(draft, as: people.member) }
            try await store.keep(draft, as: people.principal)
            #expect(try await store.draft(draft.id, as: people.principal) == draft)
            for person in [people.secretary, people.districtOfficer, people.otherPrincipal] {
                await #expect(throws: StorageError.self) { try await store.draft(draft.id, as: person) }
            }
            try await store.bring(draft, [Self.entry(4, world.world.school)], as: people.principal)
            await #expect(throws: StorageError.self) { try await store.draft(draft.id, as: people.principal) }
        }
    }
}
