import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Two evaluators never see each other's ratings before hand-in: over every address and over every table.
@Suite struct BlindnessTests {
    static let words = "Khoa8801 nhận xét riêng"

    /// One member has rated and remarked everything on criterion 1.1; the others have not handed in.
    private func begin(_ world: TestWorld) async throws -> (dossier: Dossier, used: UsedPack) {
        let (dossier, used) = try await world.evaluatedDossier()
        let me = world.people.evaluator
        let sheets = EvaluationSheetStore(world.database)
        let criterion = try #require(used.pack.criterion("1.1"))
        for path in criterion.paths {
            _ = try await sheets.rate(path, .unmet, version: 0, in: dossier.id, as: me)
            _ = try await sheets.remark(path, Self.words, version: 0, in: dossier.id, as: me)
        }
        for field in SheetField.allCases {
            _ = try await sheets.write(field, Self.words, version: 1, on: "1.1", in: dossier.id, as: me)
        }
        return (dossier, used)
    }

    private func handIn(_ world: TestWorld, _ dossier: Dossier, _ used: UsedPack, as person: PersonID) async throws {
        let criterion = try #require(used.pack.criterion("1.1"))
        try await EvaluationSheetStore(world.database).handIn(criterion, in: dossier, under: used, as: person)
    }

    @Test func noAddressShowsAnothersRatingsBeforeAllHaveHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await begin(world)
            let people = world.people
            let others = [people.leader, people.otherEvaluator, people.provinceOfficer, people.principal]
            try await withServer(in: world) { visitor in
                #expect(try await pagesWithTheWords(dossier, visitor.acting(as: people.evaluator)) > 0)
                for person in others {
                    #expect(try await pagesWithTheWords(dossier, visitor.acting(as: person)) == 0)
                }
                try await handIn(world, dossier, used, as: people.evaluator)
                for person in others {
                    #expect(try await pagesWithTheWords(dossier, visitor.acting(as: person)) == 0)
                }
                let criterion = try #require(used.pack.criterion("1.1"))
                for person in [people.leader, people.otherEvaluator] {
                    try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: person)
                }
                #expect(try await pagesWithTheWords(dossier, visitor.acting(as: people.leader)) > 0)
                #expect(try await pagesWithTheWords(dossier, visitor.acting(as: people.provinceOfficer)) == 0)
            }
        }
    }

    @Test func noTableShowsAnothersRatingsBeforeAllHaveHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await begin(world)
            let people = world.people
            let server = Pool(
                PoolConfiguration(address: world.schema.server, size: 2), logger: Logger(label: "blindness"))
            let tables = try await readableTables(world)
            #expect(tables.count > 30)
            let own = try await tablesWithTheWords(tables, as: people.evaluator, on: server)
            #expect(own.contains("evaluator_finding"))
            for isHandedIn in [false, true] {
                if isHandedIn { try await handIn(world, dossier, used, as: people.evaluator) }
                for person in [people.leader, people.otherEvaluator, people.provinceOfficer, people.principal] {
                    #expect(try await tablesWithTheWords(tables, as: person, on: server) == [])
                    let seen = try await server.queryOnce(
                        prelude: [identity(person)],
                        "SELECT 1 FROM evaluator_finding WHERE person_id = \(people.evaluator.uuid)")
                    #expect(seen.isEmpty)
                }
            }
            await server.shutdown()
        }
    }

    func identity(_ person: PersonID) -> Query {
        "SELECT set_config('app.person', \(person.description), true)"
    }

    func readableTables(_ world: TestWorld) async throws -> [String] {
        try await world.owner.query(
            """
            SELECT c.relname::text AS name FROM pg_class c
            WHERE c.relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'dossier'::regclass)
                AND c.relkind IN ('r', 'p') AND has_table_privilege('accreditation_server', c.oid, 'SELECT')
            ORDER BY 1
            """
        ).map { try $0["name"] }
    }

    func tablesWithTheWords(
        _ tables: [String], as person: PersonID, on server: Pool
    ) async throws -> [String] {
        var found: [String] = []
        for table in tables {
            let rows = try await server.queryOnce(
                prelude: [identity(person)],
                "SELECT 1 FROM \(identifier: table) t WHERE position(\(Self.words) IN t::text) > 0")
            if !rows.isEmpty { found.append(table) }
        }
        return found
    }

    /// How many addresses that can be opened show the words.
    func pagesWithTheWords(_ dossier: Dossier, _ visitor: Visitor) async throws -> Int {
        let id = dossier.id.uuid
        let target = Target(
            dossier: id, group: .any, entry: .any, evidence: .any, upload: .any, unit: dossier.school.uuid,
            person: .any, job: .any, pack: dossier.packHash)
        var routes = RouteTable.rules.filter { $0.method == .get }.map { $0.route(target) }
        routes += [.evaluationSheet(id, "1.1"), .settlement(id, "1.1")]
        var count = 0
        for route in routes {
            let answer = try await visitor.get(route)
            if answer.text.contains(Self.words) { count += 1 }
        }
        return count
    }
}
