import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Who may do what with lists from elsewhere")
struct ReconciliationPermissionTests {
    /// A list of the first school with one figure that differs from the school's.
    private static func prepare(_ world: RoundWorld) async throws -> ListDraft {
        try await world.type(["classes/grade-1": "3"])
        let draft = ReconciliationStoreTests.draft(world.world.school, in: world)
        let entry = ListEntry(
            school: world.world.school, key: "classes/grade-1", parts: ["classes/grade-1"], figure: 4)
        try await ReconciliationStore(world.world.database).bring(draft, [entry], as: world.people.principal)
        return draft
    }

    @Test func readingFollowsThePermissionTable() async throws {
        try await RoundWorld.with { world in
            _ = try await Self.prepare(world)
            let server = RowSecurityTests.server(world.world)
            for (person, roles) in RowSecurityTests.people(world.world) {
                let allowed = Permission.allows(.readOfficialFigures, to: roles)
                for table in ["figure_list", "figure_list_entry"] {
                    let rows = try await server.queryOnce(
                        prelude: [RowSecurityTests.identity(person)],
                        "SELECT count(*) AS seen FROM \(identifier: table)")
                    #expect((try rows[0]["seen", as: Int.self] > 0) == allowed, "\(table) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }

    @Test func writingFollowsThePermissionTable() async throws {
        try await RoundWorld.with { world in
            let draft = try await Self.prepare(world)
            let (school, server) = (world.world.school.uuid, RowSecurityTests.server(world.world))
            for (person, roles) in RowSecurityTests.people(world.world) {
                let me = person.uuid
                let answer: Query = """
                    INSERT INTO mismatch_answer VALUES (\(school), 2024, 'sector', 'classes/grade-1', 1, \(draft.id),
                        3, 4, 'Vì sao', \(me))
                    """
                let list: Query = """
                    INSERT INTO figure_list VALUES (\(UUID()), \(school), 'sector', 'x', 2024, '2024-01-01', '', 'h', 1,
                        \(me))
                    """
                let atSchool = !roles.isDisjoint(with: [.principal, .councilChair, .councilSecretary])
                for (statement, allowed) in [
                    (answer, Permission.allows(.answerMismatches, to: roles)), (list, atSchool),
                ] {
                    let done = try await WriteAttempt("", [], statement).succeeds(as: person, on: server)
                    #expect(done == allowed, "\(statement) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }

    @Test func nobodyChangesListsOrAnswersOrAddsToThem() async throws {
        try await RoundWorld.with { world in
            let draft = try await Self.prepare(world)
            let school = world.world.school.uuid
            let server = RowSecurityTests.server(world.world)
            let attempts: [Query] = [
                "UPDATE figure_list SET title = 'x'", "DELETE FROM figure_list", "DELETE FROM figure_list_entry",
                "UPDATE figure_list_entry SET figure = 9", "UPDATE mismatch_answer SET reason = 'x'",
                "DELETE FROM mismatch_answer", "UPDATE figure_list_draft SET title = 'x'",
                "INSERT INTO figure_list_entry VALUES (\(school), \(draft.id), 'classes/grade-2', '{a/b}', 1)",
                """
                INSERT INTO mismatch_answer VALUES (\(school), 2024, 'sector', 'classes/grade-1', 1, \(draft.id),
                    3, 5, 'Số khác của danh sách', \(world.people.principal.uuid))
                """,
            ]
            for (person, roles) in RowSecurityTests.people(world.world) {
                for attempt in attempts {
                    let done = try await WriteAttempt("", [], attempt).succeeds(as: person, on: server)
                    #expect(!done, "\(attempt) as \(roles)")
                }
            }
            await server.shutdown()
        }
    }
}
