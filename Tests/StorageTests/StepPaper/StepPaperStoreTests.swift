import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct StepPaperStoreTests {
    private func form(_ id: String, _ used: UsedPack) throws -> StepPaperForm {
        try #require(used.pack.procedure?.papers.first { $0.id == id })
    }

    private func fill(
        _ form: StepPaperForm, _ text: String, _ world: TestWorld, _ dossier: Dossier, as person: PersonID
    ) async throws {
        for part in form.parts {
            _ = try await StepPaperStore(world.database).write(
                part.id, text, version: 0, in: form, of: dossier, as: person)
        }
    }

    private func handIn(
        _ form: StepPaperForm, _ world: TestWorld, _ dossier: Dossier, _ used: UsedPack, as person: PersonID
    ) async throws {
        try await StepPaperStore(world.database).handIn(
            form, levels: nil, of: dossier, under: used, named: "Người viết", as: person)
    }

    @Test func aFirstReportIsBlindUntilBothHaveHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, people) = (StepPaperStore(world.database), world.people)
            let report = try form("first-report", used)
            try await fill(report, "Nhận xét của tôi", world, dossier, as: people.evaluator)
            #expect(try await store.papers(of: dossier.id, as: people.leader).isEmpty)
            try await handIn(report, world, dossier, used, as: people.evaluator)
            let mine = people.evaluator
            for person in [people.leader, people.otherEvaluator, people.principal] {
                #expect(try await store.paper(report.id, by: mine, of: dossier.id, as: person) == nil)
            }
            try await fill(report, "Của trưởng đoàn", world, dossier, as: people.leader)
            #expect(try await store.paper(report.id, by: mine, of: dossier.id, as: people.leader) == nil)
            try await handIn(report, world, dossier, used, as: people.leader)
            let read = try #require(try await store.paper(report.id, by: mine, of: dossier.id, as: people.leader))
            #expect(read.content?.parts.first?.body == "Nhận xét của tôi")
            #expect(try await store.papers(of: dossier.id, as: people.otherEvaluator).isEmpty)
        }
    }

    @Test func whatIsHandedInStaysAsItIs() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, me) = (StepPaperStore(world.database), world.people.evaluator)
            let report = try form("first-report", used)
            await #expect(throws: StepPaperRefusal.notOpen) {
                try await handIn(report, world, dossier, used, as: me)
            }
            let part = try #require(report.parts.first).id
            let version = try await store.write(part, "Bản một", version: 0, in: report, of: dossier, as: me)
            #expect(version == 1)
            await #expect(throws: StaleWrite.self) {
                try await store.write(part, "Bản hai", version: 0, in: report, of: dossier, as: me)
            }
            await #expect(throws: StepPaperRefusal.self) { try await handIn(report, world, dossier, used, as: me) }
            for other in report.parts.dropFirst() {
                _ = try await store.write(other.id, "Không có", version: 0, in: report, of: dossier, as: me)
            }
            try await handIn(report, world, dossier, used, as: me)
            let kept = try #require(try await store.paper(report.id, by: me, of: dossier.id, as: me))
            let content = try #require(kept.content)
            #expect(kept.entry.contentHash == (try ContentHash.hex(ContentHash.canonical(content))))
            await #expect(throws: (any Error).self) {
                try await store.write(part, "Bản ba", version: 1, in: report, of: dossier, as: me)
            }
        }
    }

    @Test func leaderAndSecretaryWriteTheTeamsPapersAndTheLeaderHandsThemIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, people) = (StepPaperStore(world.database), world.people)
            let minutes = try form("preliminary-minutes", used)
            await #expect(throws: (any Error).self) {
                try await fill(minutes, "x", world, dossier, as: people.otherEvaluator)
            }
            try await fill(minutes, "Đã trao đổi với nhà trường", world, dossier, as: people.evaluator)
            #expect(try await store.papers(of: dossier.id, as: people.otherEvaluator).count == 1)
            #expect(try await store.papers(of: dossier.id, as: people.principal).isEmpty)
            await #expect(throws: (any Error).self) {
                try await handIn(minutes, world, dossier, used, as: people.evaluator)
            }
            try await handIn(minutes, world, dossier, used, as: people.leader)
            for person in [people.principal, people.provinceOfficer, people.otherEvaluator] {
                #expect(try await store.papers(of: dossier.id, as: person).map(\.paper) == [minutes.id])
            }
            #expect(try await store.papers(of: dossier.id, as: people.otherPrincipal).isEmpty)
        }
    }
}
