import Accreditation
import Criteria
import Foundation
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Effects of a pack on real dossiers")
struct EffectTests {
    @Test func everyChangedLevelIsFoundWithItsReason() async throws {
        try await EffectWorld.with(schools: 3) { world in
            try await world.omit("1.1/1/a", in: 1)
            let job = try await world.ask()
            #expect(try await world.worker().workOnce())
            let done = try #require(try await world.store.job(job, as: world.officer))
            #expect(done.state == .finished)
            #expect((done.done, done.total, done.changed) == (3, 3, 2))
            let changes = try await world.store.changes(of: job, as: world.officer)
            #expect(changes.allSatisfy { $0.was == 3 && $0.now == 0 })
            #expect(changes.allSatisfy { $0.why.hasPrefix("Theo bộ mới: Chỉ báo b Mức 1 tiêu chí 1.1") })
            let summary = try await world.store.summary(of: job, as: world.officer)
            let counts = summary.map { [$0.was, $0.now, $0.count] }
            #expect(counts == [[3, 0, 2]])
            #expect(try await !world.worker().workOnce(), "nothing is left")
        }
    }

    @Test func findingsThatAreNotHandedInAreNotGivenAway() async throws {
        try await EffectWorld.with(schools: 2) { world in
            try await world.world.put(try #require(world.dossiers.first), into: .drafting)
            let job = try await world.ask()
            #expect(try await world.worker().workOnce())
            let changes = try await world.store.changes(of: job, as: world.officer)
            #expect(Set(changes.map(\.why.isEmpty)) == [true, false])
            let people = world.world.people
            for person in [people.operator, people.districtOfficer, people.principal, people.evaluator] {
                #expect(try await world.store.job(job, as: person) == nil)
                #expect(try await world.store.changes(of: job, as: person).isEmpty)
                await #expect(throws: StorageError.self) {
                    _ = try await world.store.ask(
                        from: world.old.hash, to: world.new.hash, in: world.world.province, as: person)
                }
            }
        }
    }

    @Test func aCancelledQuestionIsLeftAlone() async throws {
        try await EffectWorld.with(schools: 1) { world in
            let job = try await world.ask()
            try await world.store.cancel(job, as: world.officer)
            #expect(try await !world.worker().workOnce())
            #expect(try await world.store.job(job, as: world.officer)?.state == .cancelled)
        }
    }

    @Test func anotherServerTakesOverFromOneThatDied() async throws {
        try await EffectWorld.with(schools: 1) { world in
            let job = try await world.ask()
            let dead = UUID()
            try await world.world.owner.execute(
                """
                UPDATE effect_job SET state = 'running', runner = \(dead), beat_at = now() WHERE id = \(job.uuid)
                """)
            #expect(try await !world.worker().workOnce(), "it may still be at work")
            try await world.world.owner.execute(
                "UPDATE effect_job SET beat_at = now() - interval '1 hour' WHERE id = \(job.uuid)")
            #expect(try await world.worker().workOnce())
            #expect(try await world.store.job(job, as: world.officer)?.state == .finished)
        }
    }

    /// 400 dossiers with every indicator rated; 45,000 a minute would be 0.6 s, unoptimised code gets ten times that.
    @Test(.timeLimit(.minutes(10))) func manyDossiersAreQuick() async throws {
        try await EffectWorld.with(schools: 200) { world in
            let job = try await world.ask()
            let clock = ContinuousClock()
            let begin = clock.now
            #expect(try await world.worker().workOnce())
            let time = begin.duration(to: clock.now)
            #expect(try await world.store.job(job, as: world.officer)?.changed == 200)
            #expect(time < .seconds(10), "\(time)")
        }
    }
}
