import Accreditation
import Criteria
import Foundation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

/// Reminders, warnings about deadlines, and what closes only after two of them.
@Suite struct ReminderTests {
    @Test func aReminderReachesTheHeadOfASchoolBelowAndKeepsItsTimes() async throws {
        try await TestWorld.with { world in
            let (store, people) = (NoticeStore(world.database), world.people)
            for person in [people.otherDistrictOfficer, people.principal, people.operator] {
                await #expect(throws: StorageError.self) {
                    try await store.remind([world.school], "Hãy nộp", link: "/", as: person)
                }
            }
            let told = try await store.remind([world.school], "Hãy nộp", link: "/", as: people.districtOfficer)
            #expect(told.people == 1 && told.schools == 1)
            let sent = try await store.sent(page: 1, as: people.districtOfficer)
            #expect(sent.map(\.words) == ["Hãy nộp"] && sent.first?.deliveredAt == nil)
            #expect(try await store.received(page: 1, as: people.otherPrincipal).isEmpty)
            let received = try #require(try await store.received(page: 1, as: people.principal).first)
            #expect(try await store.open(received.id, as: people.otherPrincipal) == nil)
            #expect(try await store.open(received.id, as: people.principal) == "/")
            let after = try #require(try await store.sent(page: 1, as: people.districtOfficer).first)
            #expect(after.deliveredAt != nil && after.readAt != nil)
        }
    }

    private func dueAct(_ world: TestWorld, _ dossier: DossierID) async throws -> DueAct {
        let waiting = try #require(
            try await ClockStore(world.database).waiting(in: [.submitted], as: nil).first { $0.id == dossier })
        let form = try #require(TestWorld.standards.pack("17-2018-primary")?.procedure)
        return try #require(waiting.dueActs(form, under: "A", ClockRules(holidays: .none)).first)
    }

    @Test func aStageIsToldOnceWhoeverAsks() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeDossier(state: .submitted)
            let act = try await dueAct(world, dossier)
            let store = ClockStore(world.database)
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { try await store.warn(act, 7, act.roles, "Còn 7 ngày", link: "/") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts.sorted() == [0, 0, 0, 1])
            #expect(try await store.warn(act, 2, act.roles, "Còn 2 ngày", link: "/") == 1)
            #expect(try await store.warn(act, 7, act.roles, "Còn 7 ngày", link: "/") == 0)
            #expect(try await store.told().values.sorted() == [2])
            let notices = try await NoticeStore(world.database).received(page: 1, as: world.people.districtOfficer)
            #expect(notices.map(\.words) == ["Còn 2 ngày", "Còn 7 ngày"])
            #expect(try await store.warn(act, -1, [.evaluator], "Không ai", link: "/") == 0)
        }
    }

    @Test func silenceCountsOnlyAfterTwoNoticesAndTheLastDay() async throws {
        try await TestWorld.with { world in
            let dossier = try await world.makeFullDossier()
            try await world.put(dossier, into: .drafted)
            let silence = WriteAttempt(
                "silence", [.closeAnswer],
                """
                INSERT INTO procedure_act (school_id, dossier_id, act, from_state, to_state, seen_hash, unit_id,
                    done_by)
                VALUES (\(world.school.uuid), \(dossier.uuid), 'agree-by-silence', 'drafted', 'answered', 'h',
                    \(world.school.uuid), \(world.people.leader.uuid))
                """)
            let server = RowSecurityTests.server(world)
            func tell(_ stage: Int, due: String, on: String) async throws {
                try await world.owner.execute(
                    """
                    INSERT INTO clock_notice (school_id, dossier_id, act, due_on, stage, told, sent_at)
                    VALUES (\(world.school.uuid), \(dossier.uuid), 'answer-draft', \(due)::text::date, \(stage), 1,
                        \(on)::text::timestamptz)
                    """)
            }
            #expect(try await !silence.succeeds(as: world.people.leader, on: server))
            try await tell(7, due: "2025-03-17", on: "2025-03-10T09:00:00+07:00")
            #expect(try await !silence.succeeds(as: world.people.leader, on: server))
            try await tell(2, due: "2025-03-17", on: "2025-03-15T09:00:00+07:00")
            #expect(try await silence.succeeds(as: world.people.leader, on: server))
            try await tell(7, due: "2090-03-17", on: "2025-03-16T09:00:00+07:00")
            #expect(try await !silence.succeeds(as: world.people.leader, on: server))
            await server.shutdown()
        }
    }
}
