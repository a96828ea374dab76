import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct HistoryStoreTests {
    private func events(_ world: SheetWorld, as person: PersonID? = nil) async throws -> [SheetEvent] {
        let reader = person ?? world.member
        let criterion = try #require(world.pack.criterion("1.1"))
        return try await HistoryStore(world.world.database).events(
            of: criterion, in: try await world.seen(by: reader), as: reader)
    }

    @Test func everyChangeIsToldWithWhatStoodBefore() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/1/a", .whole(.met))
            try await world.rate("1.1/1/a", .whole(.unmet), seen: 1, as: world.secretary)
            try await world.write("Một câu.")
            try await world.write("Hai câu.", seen: 1)
            let place = ImprovementStore.Place(world.dossier, criterion: "1.1")
            let id = ImprovementID()
            try await world.plans.save(.init(measure: "Lập bảng"), id: id, at: place, seen: 0, as: world.member)
            try await world.plans.delete(id, at: place, seen: 1, as: world.member)
            try await world.write("Của tiêu chí khác.", of: "1.2")
            let told = try await events(world)
            let words = told.map { [$0.before, $0.after] }
            #expect(
                words == [
                    ["Biện pháp: Lập bảng", nil], [nil, "Biện pháp: Lập bảng"], ["Một câu.", "Hai câu."],
                    [nil, "Một câu."], ["Đạt", "Không đạt"], [nil, "Đạt"],
                ])
            #expect(told[4].by == "Hoàng Thị Thư")
            #expect(told[4].subject == .finding(IndicatorPath(criterion: "1.1", level: 1, indicator: "a")))
        }
    }

    @Test func approvalsStandAmongTheChanges() async throws {
        try await SheetWorld.with { world in
            try await world.write("Một câu.")
            let sheet = try await world.sheet(as: world.chair)
            try await world.approvals.approve(
                "1.1", of: sheet.dossier, seen: try ContentHash.of(sheet.content), as: world.chair)
            try await world.write("Hai câu.", seen: 1)
            #expect(
                try await events(world).map(\.subject) == [
                    .text(NarrativeField(.present, level: 1)), .approval, .text(NarrativeField(.present, level: 1)),
                ])
        }
    }

    @Test func officersReadNoHistory() async throws {
        try await SheetWorld.with { world in
            try await world.write("Một câu.")
            await #expect(throws: StorageError.self) {
                try await events(world, as: world.world.people.districtOfficer)
            }
        }
    }
}
