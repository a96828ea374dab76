import Accreditation
import Storage
import TestSupport
import Testing

@Suite struct NarrativeStoreTests {
    @Test func aTextIsKeptExactlyAsTyped() async throws {
        try await SheetWorld.with { world in
            let text = "  Dòng một\n\nDòng hai [H1-1.1-01] <b>&amp;</b> 'ngoặc' \u{1F3EB} "
            #expect(try await world.write(text) == 1)
            #expect(try await world.write(text + "!", seen: 1) == 2)
            let stored = try #require(try await world.sheet().texts[NarrativeField(.present, level: 1)])
            #expect(stored.body == text + "!")
            #expect(stored.byName == "Bùi Văn Viên")
        }
    }

    @Test func twoMembersAtOnceAreBothOfferedBothTexts() async throws {
        try await SheetWorld.with { world in
            try await world.write("Bản đầu")
            let outcomes = try await withThrowingTaskGroup(of: StaleWrite?.self) { group in
                for (person, text) in [(world.member, "Bản của Viên"), (world.secretary, "Bản của Thư")] {
                    group.addTask {
                        do {
                            try await world.write(text, seen: 1, as: person)
                            return nil
                        } catch let stale as StaleWrite {
                            return stale
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let stored = try #require(try await world.sheet().texts[NarrativeField(.present, level: 1)])
            let refused = outcomes.compactMap(\.self)
            #expect(refused.count == 1)
            #expect(refused.first?.theirs == stored.body)
            #expect(refused.first?.version == 2)
            #expect(stored.body.hasPrefix("Bản của"))
        }
    }

    @Test func strangersWriteNothingAndTextsHaveALimit() async throws {
        try await SheetWorld.with { world in
            for person in [world.world.people.otherMember, world.world.people.districtOfficer] {
                await #expect(throws: StorageError.self) { try await world.write("Lạ", as: person) }
            }
            let tooLong = String(repeating: "ă", count: NarrativeStore.longestText + 1)
            await #expect(throws: TextTooLong(longest: NarrativeStore.longestText)) {
                try await world.write(tooLong)
            }
            try await world.world.put(world.dossier.id, into: .submitted)
            await #expect(throws: StorageError.self) { try await world.write("Muộn") }
            #expect(try await world.sheet().texts.isEmpty)
        }
    }
}
