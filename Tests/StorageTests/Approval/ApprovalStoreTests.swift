import Accreditation
import Storage
import TestSupport
import Testing

@Suite struct ApprovalStoreTests {
    @Test func theChairApprovesExactlyWhatWasSeen() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/1/a", .whole(.met))
            try await world.write("Có chiến lược.")
            let sheet = try await world.sheet(as: world.chair)
            let content = try await DossierStore(world.world.database).content(of: world.dossier, as: world.chair)
            #expect(sheet.content == content.sheets["1.1"])
            let hash = try ContentHash.of(sheet.content)
            try await world.approvals.approve("1.1", of: sheet.dossier, seen: hash, as: world.chair)
            let approved = try await world.sheet()
            #expect(approved.approval?.byName == "Nguyễn Thị Hiệu")
            #expect(approved.approval?.covers(approved.content) == true)
            try await world.write("Có chiến lược mới.", seen: 1)
            let changed = try await world.sheet()
            #expect(changed.approval?.covers(changed.content) == false)
            await #expect(throws: SheetChanged()) {
                try await world.approvals.approve("1.1", of: sheet.dossier, seen: hash, as: world.chair)
            }
        }
    }

    @Test func nobodyElseApproves() async throws {
        try await SheetWorld.with { world in
            let hash = try ContentHash.of(try await world.sheet().content)
            for person in [world.member, world.secretary] {
                let dossier = try await world.seen(by: person)
                await #expect(throws: StorageError.self) {
                    try await world.approvals.approve("1.1", of: dossier, seen: hash, as: person)
                }
            }
            let chairs = try await world.seen(by: world.chair)
            await #expect(throws: StorageError.self) {
                try await world.approvals.approve("1.1", of: chairs, seen: hash, as: world.member)
            }
            #expect(try await world.approvals.approvals(of: world.dossier, as: world.member).isEmpty)
        }
    }
}
