import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct RulePackStoreTests {
    @Test func aPackReadBackFromTheDatabaseIsTheSame() async throws {
        let standards = Standards.load(StandardsFolder.path)
        try await TestWorld.with { world in
            let store = RulePackStore(world.database)
            for (pack, source) in zip(standards.packs, standards.sources) { try await store.store(source, pack) }
            let again = RulePackStore(world.database)
            for pack in standards.packs {
                let kept = try await again.pack(hash: pack.hash).pack
                #expect(kept.id == pack.id)
                #expect(kept.standards.map(\.title) == pack.standards.map(\.title))
                #expect(kept.levelRules.map(\.conditions) == pack.levelRules.map(\.conditions))
            }
            #expect(!standards.packs.isEmpty)
        }
    }

    @Test func aChangedFileIsNoticed() async throws {
        let standards = Standards.load(StandardsFolder.path)
        let pack = try #require(standards.packs.first)
        try await TestWorld.with { world in
            try await RulePackStore(world.database).store(standards.sources[0], pack)
            try await world.owner.execute("UPDATE rule_pack_file SET content = content || ' '::bytea")
            await #expect(throws: DamagedPack(hash: pack.hash)) {
                try await RulePackStore(world.database).pack(hash: pack.hash)
            }
        }
    }
}
