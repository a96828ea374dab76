import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Acts of the procedure")
struct ProcedureStoreTests {
    @Test func areReadInTheOrderInWhichTheyWereDone() async throws {
        try await TestWorld.with { world in
            let (dossier, _) = try await world.evaluatedDossier()
            let acts = try await ProcedureStore(world.database).acts(of: dossier, as: world.people.leader)
            #expect(acts.map(\.name).filter { $0 != .accept } == [.submit, .formTeam])
            #expect(acts.last?.note == "125/QĐ-SGDĐT")
            #expect(acts.first?.seenHash?.count == 64)
            #expect(zip(acts, acts.dropFirst()).allSatisfy { $0.doneAt <= $1.doneAt })
            let none = try await ProcedureStore(world.database).acts(of: dossier, as: world.people.otherPrincipal)
            #expect(none.isEmpty)
        }
    }

    @Test("the database knows the steps of the machine and no others")
    func theDatabaseKnowsTheSteps() async throws {
        try await TestWorld.with { world in
            let rows = try await world.owner.query("SELECT act, from_state, to_state, action, unless FROM transition")
            let columns = ["act", "from_state", "to_state", "action", "unless"]
            let stored = try rows.map { row in try columns.map { try row[$0, as: String.self] } }
            let steps = ProcedureStep.all.map {
                [
                    $0.act.rawValue, $0.from.rawValue, $0.to.rawValue, $0.act.rule.action.rawValue,
                    $0.replacements.map(\.rawValue).sorted().joined(separator: ","),
                ]
            }
            #expect(Set(stored) == Set(steps) && stored.count == steps.count)
        }
    }
}
