import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct EvaluationSheetTests {
    private let path = IndicatorPath(criterion: "1.1", level: 1, indicator: "a")

    @Test func fieldsAreSavedApartAndAStaleOneLosesNothing() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let (store, me) = (EvaluationSheetStore(world.database), world.people.evaluator)
            #expect(try await store.remark(path, "Xem lại", version: 0, in: dossier.id, as: me) == 1)
            #expect(try await store.rate(path, .met, version: 0, in: dossier.id, as: me) == 1)
            #expect(try await store.rate(path, .unmet, version: 1, in: dossier.id, as: me) == 2)
            await #expect(throws: StaleWrite(theirs: "unmet", theirsBy: "", version: 2)) {
                try await store.rate(path, .met, version: 1, in: dossier.id, as: me)
            }
            #expect(
                try await store.write(.questions, "Sổ nào?", version: 1, on: "1.1", in: dossier.id, as: me) == 2)
            await #expect(throws: StaleWrite(theirs: "Sổ nào?", theirsBy: "", version: 2)) {
                try await store.write(.questions, "Khác", version: 1, on: "1.1", in: dossier.id, as: me)
            }
            let sheet = try #require(try await store.ownSheet("1.1", in: dossier.id, as: me))
            #expect(sheet.ratings[path] == OwnRating(finding: .unmet, version: 2, remark: "Xem lại", remarkVersion: 1))
            #expect(try await store.rate(path, nil, version: 2, in: dossier.id, as: me) == 3)
        }
    }

    @Test func anIncompleteSheetIsNotHandedInAndAHandedInOneIsClosed() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let (store, me) = (EvaluationSheetStore(world.database), world.people.evaluator)
            let criterion = try #require(used.pack.criterion("1.1"))
            for path in criterion.paths.dropLast() {
                _ = try await store.rate(path, .met, version: 0, in: dossier.id, as: me)
            }
            let last = try #require(criterion.paths.last)
            await #expect(throws: EvaluationRefusal.incomplete([last])) {
                try await store.handIn(criterion, in: dossier, under: used, as: me)
            }
            _ = try await store.rate(last, .unmet, version: 0, in: dossier.id, as: me)
            try await store.handIn(criterion, in: dossier, under: used, as: me)
            #expect(try await store.ownSheet("1.1", in: dossier.id, as: me)?.handedInAt != nil)
            await #expect(throws: StorageError.self) {
                try await store.rate(last, .met, version: 1, in: dossier.id, as: me)
            }
            await #expect(throws: StorageError.self) {
                try await store.write(.remarks, "Muộn", version: 2, on: "1.1", in: dossier.id, as: me)
            }
            await #expect(throws: StorageError.self) {
                try await store.handIn(criterion, in: dossier, under: used, as: me)
            }
        }
    }

    @Test func nobodyWritesOnASheetThatIsNotTheirs() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let store = EvaluationSheetStore(world.database)
            let other = IndicatorPath(criterion: "1.2", level: 1, indicator: "a")
            for person in [world.people.evaluator, world.people.provinceOfficer, world.people.principal] {
                #expect(try await store.ownSheet("1.2", in: dossier.id, as: person) == nil)
                await #expect(throws: StorageError.self) {
                    try await store.rate(other, .met, version: 0, in: dossier.id, as: person)
                }
            }
        }
    }

    @Test func ratingsStayUnseenUntilEverybodyHasHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier()
            let people = world.people
            let criterion = try #require(used.pack.criterion("1.1"))
            let store = SettlementStore(world.database)
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.evaluator)
            try await world.rateAndHandIn(criterion, .unmet, in: dossier, under: used, as: people.otherEvaluator)
            for person in [people.leader, people.evaluator, people.provinceOfficer, people.principal] {
                let table = try await store.table(of: dossier.id, as: person)
                #expect(!table.isUnsealed("1.1"))
                #expect(table.sheets.allSatisfy { $0.person == person })
                #expect(table.agreement(on: path).findings.isEmpty)
            }
            try await world.rateAndHandIn(criterion, .met, in: dossier, under: used, as: people.leader)
            let open = try await store.table(of: dossier.id, as: people.evaluator)
            #expect(open.agreement(on: path).findings.count == 3)
            #expect(open.agreement(on: path).common == nil)
            let closed = try await store.table(of: dossier.id, as: people.provinceOfficer)
            #expect(closed.sheets.isEmpty)
        }
    }

    @Test func theSchoolDoesNotReadRatingsInItsHistory() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            _ = try await EvaluationSheetStore(world.database).rate(
                path, .unmet, version: 0, in: dossier.id, as: world.people.evaluator)
            let server = RowSecurityTests.server(world)
            let question: Query = "SELECT 1 FROM event WHERE subject LIKE 'eval%'"
            let seen = try await server.queryOnce(
                prelude: [RowSecurityTests.identity(world.people.principal)], question)
            let own = try await server.queryOnce(
                prelude: [RowSecurityTests.identity(world.people.principal)],
                "SELECT 1 FROM event WHERE subject LIKE 'finding/%'")
            await server.shutdown()
            #expect(seen.isEmpty)
            #expect(!own.isEmpty)
            #expect(try await world.owner.query(question).isEmpty == false)
        }
    }
}
