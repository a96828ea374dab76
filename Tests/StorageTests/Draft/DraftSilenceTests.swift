import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// Silence of a school counts after its last day and two notices about it on record, and never before.
@Suite struct DraftSilenceTests {
    private static let last = Day(iso: "2024-05-06")
    private static let after = Day(iso: "2024-05-07")

    /// A draft that was sent in April 2024, with the last day of the answer in May.
    private func sent(_ world: TestWorld) async throws -> Dossier {
        let (dossier, _, _) = try await DraftStoreTests.sent(world)
        try await world.owner.execute("UPDATE evaluation_draft SET sent_at = '2024-04-22 08:00+07'")
        return dossier
    }

    private func tell(_ dossier: Dossier, on day: String, about last: String, stage: Int, _ world: TestWorld)
        async throws
    {
        try await world.owner.execute(
            """
            INSERT INTO clock_notice (school_id, dossier_id, act, due_on, stage, told, sent_at)
            VALUES (\(dossier.school.uuid), \(dossier.id.uuid), 'answer-draft', \(last)::text::date, \(stage), 2,
                (\(day)::text || ' 09:00+07')::timestamptz)
            """)
    }

    private func close(
        _ dossier: Dossier, last: Day? = Self.last, today: Day? = Self.after, _ world: TestWorld,
        as person: PersonID? = nil
    ) async throws {
        try await DraftStore(world.database).countSilence(
            of: dossier, last: #require(last), today: #require(today), telling: DraftStoreTests.telling,
            as: person ?? world.people.leader)
    }

    @Test func countsAfterTheLastDayAndTwoNotices() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            await #expect(throws: DraftRefusal.notOver) { try await close(dossier, world) }
            try await tell(dossier, on: "2024-04-29", about: "2024-05-06", stage: 7, world)
            await #expect(throws: DraftRefusal.notOver, "told once") { try await close(dossier, world) }
            try await tell(dossier, on: "2024-04-29", about: "2024-05-06", stage: 6, world)
            await #expect(throws: DraftRefusal.notOver, "twice on one day") { try await close(dossier, world) }
            try await tell(dossier, on: "2024-05-04", about: "2024-05-06", stage: 2, world)
            await #expect(throws: DraftRefusal.notOver) { try await close(dossier, today: Self.last, world) }
            for person in [world.people.evaluator, world.people.provinceOfficer, world.people.principal] {
                await #expect(throws: (any Error).self) { try await close(dossier, world, as: person) }
            }
            try await close(dossier, world)
            let draft = try await DraftStore(world.database).draft(of: dossier.id, as: world.people.principal)
            #expect(draft?.answer?.kind == .silent)
            #expect(try await world.dossier(dossier.id, as: world.people.leader).state == .answered)
        }
    }

    /// The database itself refuses, whatever the program says the last day is.
    @Test func aNamedExceptionKeepsItOpen() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            try await tell(dossier, on: "2024-04-29", about: "2024-05-06", stage: 7, world)
            try await tell(dossier, on: "2024-05-04", about: "2024-05-06", stage: 2, world)
            try await ClockStore(world.database).grant(
                world.district, dossier: nil, for: .answerDraft, until: #require(Day(iso: "2024-06-03")),
                because: "Lũ lụt", as: world.people.provinceOfficer)
            await #expect(throws: StorageError.self) { try await close(dossier, world) }
            try await tell(dossier, on: "2024-05-30", about: "2024-06-03", stage: 4, world)
            try await tell(dossier, on: "2024-06-02", about: "2024-06-03", stage: 1, world)
            try await close(dossier, last: Day(iso: "2024-06-03"), today: Day(iso: "2024-06-04"), world)
        }
    }

    @Test func aProvinceMayNotCountItAtAll() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            let (store, officer) = (DraftStore(world.database), world.people.provinceOfficer)
            try await tell(dossier, on: "2024-04-29", about: "2024-05-06", stage: 7, world)
            try await tell(dossier, on: "2024-05-04", about: "2024-05-06", stage: 2, world)
            #expect(try await store.silence(in: world.province, as: officer).agrees)
            try await store.setSilence(SilenceSetting(agrees: false, version: 0), in: world.province, as: officer)
            let kept = try await store.silence(in: world.province, as: officer)
            #expect(!kept.agrees)
            await #expect(throws: StaleWrite.self) {
                try await store.setSilence(SilenceSetting(agrees: true, version: 0), in: world.province, as: officer)
            }
            await #expect(throws: (any Error).self) {
                try await store.setSilence(
                    SilenceSetting(agrees: true, version: kept.version), in: world.province,
                    as: world.people.leader)
            }
            await #expect(throws: DraftRefusal.silenceSaysNothing) { try await close(dossier, world) }
        }
    }
}
