import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct PlanStoreTests {
    @Test func issuesAndActionsAreAddedSavedMovedAndDeleted() async throws {
        try await PlanWorld.with { world in
            let (issue, action) = try await world.addLibrary()
            let dossier = try await world.dossier()
            let (second, more) = (PlanIssueID(), PlanActionID())
            try await world.plans.add(PlanRow([.limits: "Sân tập hẹp"]), as: second, in: dossier, as: world.member)
            try await world.plans.addAction(more, to: issue, in: dossier, as: world.secretary)
            try await world.plans.moveUp(.issue(second), in: dossier, as: world.member)
            try await world.plans.moveUp(.action(more), in: dossier, as: world.member)
            var plan = try await world.plan()
            #expect(plan.issues.map(\.id) == [second, issue])
            #expect(
                plan.issues[1].entry.row == PlanWorld.library && plan.issues[1].actions.map(\.id) == [more, action])
            #expect(plan.entry(at: .action(action))?.row == PlanWorld.books)
            try await world.plans.delete(.action(more), in: dossier, as: world.member)
            try await world.plans.delete(.issue(second), in: dossier, as: world.member)
            plan = try await world.plan()
            #expect(plan.content?.issues.map(\.id) == [issue] && plan.issues[0].actions.map(\.id) == [action])
        }
    }

    @Test func addingTwiceMakesOneRow() async throws {
        try await PlanWorld.with { world in
            let (issue, action) = try await world.addLibrary()
            let dossier = try await world.dossier()
            try await world.plans.add(PlanRow(), as: issue, in: dossier, as: world.member)
            try await world.plans.addAction(action, to: issue, in: dossier, as: world.member)
            let plan = try await world.plan()
            #expect(plan.issues.count == 1 && plan.issues[0].actions.count == 1)
            #expect(plan.issues[0].entry.row == PlanWorld.library)
        }
    }

    @Test func aLateWriteGetsWhatStandsThere() async throws {
        try await PlanWorld.with { world in
            let (issue, _) = try await world.addLibrary()
            let dossier = try await world.dossier()
            let columns = PlanTable.Kind.issues.columns
            let stale = StaleWrite(
                theirs: PlanWorld.library.encoded(columns), theirsBy: "Bùi Văn Viên", version: 1)
            await #expect(throws: stale) {
                try await world.plans.save(
                    PlanRow([.limits: "Khác"]), at: .issue(issue), in: dossier, seen: 7, as: world.secretary)
            }
            try await world.plans.save(
                PlanRow([.result: "Tốt"]), at: .review("ra-soat-cuoi-nam"), in: dossier, seen: 0, as: world.member)
            await #expect(throws: StaleWrite.self) {
                try await world.plans.save(
                    PlanRow([.result: "Khá"]), at: .review("ra-soat-cuoi-nam"), in: dossier, seen: 0,
                    as: world.secretary)
            }
            #expect(try await world.plan().reviews["ra-soat-cuoi-nam"]?.row == PlanRow([.result: "Tốt"]))
        }
    }

    @Test(arguments: [DossierState.submitted, .accepted, .evaluating, .concluded, .recognised])
    func afterHandingInOnlyReviewsAndStatesGoOn(state: DossierState) async throws {
        try await PlanWorld.with { world in
            let (issue, action) = try await world.addLibrary()
            try await world.world.put(world.id, into: state)
            let dossier = try await world.dossier()
            try await world.plans.save(
                PlanRow([.result: "Đã sửa xong một phòng", .reviewer: "Hội đồng tự đánh giá"]),
                at: .review("ra-soat-hoc-ky-1"), in: dossier, seen: 0, as: world.member)
            #expect(
                try await world.plans.save(state: "done", of: action, in: dossier, seen: 2, as: world.secretary) == 3)
            var changed = PlanWorld.books
            changed[.goal] = "100 chỗ ngồi"
            await #expect(throws: StorageError.self) {
                try await world.plans.save(changed, at: .action(action), in: dossier, seen: 3, as: world.member)
            }
            await #expect(throws: StorageError.self) {
                try await world.plans.save(PlanRow(), at: .issue(issue), in: dossier, seen: 1, as: world.member)
            }
            await #expect(throws: StorageError.self) {
                try await world.plans.delete(.issue(issue), in: dossier, as: world.member)
            }
            let plan = try await world.plan()
            #expect(plan.entry(at: .action(action))?.row[.state] == "done")
            #expect(plan.entry(at: .action(action))?.row[.goal] == PlanWorld.books[.goal])
            #expect(plan.reviews["ra-soat-hoc-ky-1"]?.row[.reviewer] == "Hội đồng tự đánh giá")
        }
    }

    @Test func strangersSeeAndChangeNothing() async throws {
        try await PlanWorld.with { world in
            let (issue, _) = try await world.addLibrary()
            let dossier = try await world.dossier()
            let stranger = world.world.people.otherMember
            await #expect(throws: StorageError.self) {
                try await world.plans.save(PlanRow(), at: .issue(issue), in: dossier, seen: 1, as: stranger)
            }
            await #expect(throws: StorageError.self) {
                try await world.plans.add(PlanRow(), as: PlanIssueID(), in: dossier, as: stranger)
            }
            #expect(try await world.plans.plan(of: dossier, as: stranger).content == nil)
            #expect(try await world.plan().issues.map(\.entry.row) == [PlanWorld.library])
        }
    }

    @Test func historyTellsEveryRow() async throws {
        try await PlanWorld.with { world in
            let (issue, action) = try await world.addLibrary()
            let dossier = try await world.dossier()
            try await world.plans.delete(.issue(issue), in: dossier, as: world.secretary)
            let events = try await DocumentHistoryStore(world.world.database).planEvents(
                in: dossier, as: world.member)
            #expect(events.count == 5)
            #expect(Set(events.prefix(2).map(\.subject)) == [.plan(.action(action)), .plan(.issue(issue))])
            #expect(events.prefix(2).allSatisfy { $0.after == nil && $0.by == "Hoàng Thị Thư" })
            #expect(events[2].after == PlanWorld.books && events[4].after == PlanWorld.library)
        }
    }
}
