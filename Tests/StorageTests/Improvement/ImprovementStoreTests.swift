import Accreditation
import Storage
import TestSupport
import Testing

@Suite struct ImprovementStoreTests {
    private let row = ImprovementRow(measure: "Lập bảng theo dõi", responsible: "Tổ 4-5", resources: "", due: "9/2025")

    @Test func entriesAreAddedChangedMovedAndDeleted() async throws {
        try await SheetWorld.with { world in
            let place = ImprovementStore.Place(world.dossier, criterion: "1.1")
            let (first, second) = (ImprovementID(), ImprovementID())
            #expect(try await world.plans.save(row, id: first, at: place, seen: 0, as: world.member) == 1)
            try await world.plans.save(.init(measure: "Trình UBND"), id: second, at: place, seen: 0, as: world.member)
            let changed = ImprovementRow(measure: "Lập bảng theo dõi 20 chỉ tiêu")
            #expect(try await world.plans.save(changed, id: first, at: place, seen: 1, as: world.secretary) == 2)
            try await world.plans.moveUp(second, at: place, as: world.member)
            #expect(try await world.sheet().improvements.map(\.id) == [second, first])
            try await world.plans.delete(second, at: place, seen: 1, as: world.member)
            #expect(try await world.sheet().improvements.map(\.row) == [changed])
        }
    }

    @Test func sendingANewEntryTwiceMakesOne() async throws {
        try await SheetWorld.with { world in
            let place = ImprovementStore.Place(world.dossier, criterion: "level-4", clause: "2")
            let id = ImprovementID()
            try await world.plans.save(row, id: id, at: place, seen: 0, as: world.member)
            await #expect(throws: StaleWrite(theirs: row.encoded, theirsBy: "Bùi Văn Viên", version: 1)) {
                try await world.plans.save(row, id: id, at: place, seen: 0, as: world.member)
            }
            #expect(try await world.sheet("level-4").improvements.map(\.clause) == ["2"])
        }
    }

    @Test func staleAndStrangeWritesChangeNothing() async throws {
        try await SheetWorld.with { world in
            let place = ImprovementStore.Place(world.dossier, criterion: "1.1")
            let id = ImprovementID()
            try await world.plans.save(row, id: id, at: place, seen: 0, as: world.member)
            let outsider = world.world.people.otherMember
            await #expect(throws: StorageError.self) {
                try await world.plans.save(.init(measure: "Lạ"), id: id, at: place, seen: 1, as: outsider)
            }
            await #expect(throws: StorageError.self) {
                try await world.plans.delete(id, at: place, seen: 1, as: outsider)
            }
            await #expect(throws: StaleWrite.self) {
                try await world.plans.delete(id, at: place, seen: 7, as: world.member)
            }
            #expect(try await world.sheet().improvements.map(\.row) == [row])
        }
    }
}
