import Accreditation
import Criteria
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// The same for the opinions of a council that appraises.
extension BlindnessTests {
    private func write(
        _ world: TestWorld, _ dossier: Dossier, _ used: UsedPack, version: Int, isHandedIn: Bool
    ) async throws {
        try await AppraisalStore(world.database).keep(
            OpinionDraft(
                proposal: .refuse, strengths: Self.words, lacks: Self.words, advice: Self.words, version: version),
            in: dossier, under: used, isHandedIn: isHandedIn, telling: TestWorld.telling, as: world.people.evaluator)
    }

    @Test func nobodySeesAnothersOpinionBeforeAllHaveHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: "57-2026-general")
            let people = world.people
            let server = Pool(
                PoolConfiguration(address: world.schema.server, size: 2), logger: Logger(label: "blindness"))
            let tables = try await readableTables(world)
            let others = [people.leader, people.otherEvaluator, people.provinceOfficer, people.principal]
            try await withServer(in: world) { visitor in
                for isHandedIn in [false, true] {
                    try await write(world, dossier, used, version: isHandedIn ? 1 : 0, isHandedIn: isHandedIn)
                    #expect(
                        try await tablesWithTheWords(tables, as: people.evaluator, on: server) == ["opinion_sheet"])
                    #expect(try await pagesWithTheWords(dossier, visitor.acting(as: people.evaluator)) > 0)
                    for person in others {
                        #expect(try await tablesWithTheWords(tables, as: person, on: server) == [])
                        #expect(try await pagesWithTheWords(dossier, visitor.acting(as: person)) == 0)
                    }
                }
                for person in [people.leader, people.otherEvaluator] {
                    try await world.giveOpinion(in: dossier, used, as: person)
                }
                #expect(try await tablesWithTheWords(tables, as: people.leader, on: server) == ["opinion_sheet"])
                #expect(try await pagesWithTheWords(dossier, visitor.acting(as: people.leader)) > 0)
                for person in [people.provinceOfficer, people.principal] {
                    #expect(try await tablesWithTheWords(tables, as: person, on: server) == [])
                    #expect(try await pagesWithTheWords(dossier, visitor.acting(as: person)) == 0)
                }
            }
            await server.shutdown()
        }
    }
}
