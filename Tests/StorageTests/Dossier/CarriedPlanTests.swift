import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

/// General assessments and the improvement plan in next year's dossier.
@Suite struct CarriedPlanTests {
    private func carried(_ world: PlanWorld) async throws -> Dossier {
        let printed = world.pack.printed
        let source = CarryOver(
            source: world.id, plan: CarryOverPlan(from: world.pack, to: world.pack),
            parts: Set(CarriedPart.allCases))
        let principal = world.world.people.principal
        _ = try await world.world.owner.query(
            """
            UPDATE school SET schooling_levels = \(TestWorld.levelsApart) WHERE unit_id = \(world.world.school.uuid)
            """)
        let id = try await DossierStore(world.world.database).open(
            school: world.world.school, schoolYear: SchoolYear(start: 2027), pack: printed, carryingOver: source,
            as: principal)
        return try #require(try await DossierStore(world.world.database).dossier(id, as: world.member))
    }

    @Test func openActionsComeAlongAndWaitForConfirmation() async throws {
        try await PlanWorld.with { world in
            let (issue, action) = try await world.addLibrary()
            let dossier = try await world.dossier()
            let (finished, done) = (PlanIssueID(), PlanActionID())
            try await world.plans.add(PlanRow([.limits: "Sân hẹp"]), as: finished, in: dossier, as: world.member)
            try await world.plans.addAction(done, to: finished, in: dossier, as: world.member)
            try await world.plans.save(
                PlanRow([.content: "San nền", .state: "done"]), at: .action(done), in: dossier, seen: 1,
                as: world.member)
            try await world.assessments.save(
                "Nền nếp tốt", as: try world.field("strengths"), of: try world.standard("lower-secondary:1"),
                in: dossier, seen: 0, by: world.member)
            let next = try await carried(world)
            #expect(next.parts == TestWorld.levelsApart)
            let plan = try await world.plans.plan(of: next, as: world.member)
            #expect(plan.issues.map(\.entry.row) == [PlanWorld.library])
            #expect(plan.issues[0].id != issue && plan.issues[0].actions.map(\.entry.row) == [PlanWorld.books])
            #expect(plan.issues[0].actions[0].id != action && plan.toConfirm == 2)
            let texts = try await world.assessments.texts(
                of: try world.standard("lower-secondary:1"), in: next, as: world.member)
            #expect(texts["strengths"]?.toConfirm == true)
            let overview = try await DossierStore(world.world.database).overview(of: next, as: world.member)
            #expect(overview.documents.total == 3 && overview.planIssues == 1)
            #expect(try await world.plans.confirm(in: next, as: world.member) == 2)
            #expect(try await world.plans.plan(of: next, as: world.member).toConfirm == 0)
        }
    }
}
