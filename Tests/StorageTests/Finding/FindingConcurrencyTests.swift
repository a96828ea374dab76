import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct FindingConcurrencyTests {
    @Test func twentyClientsSavingDifferentFindingsLoseNothing() async throws {
        try await SheetWorld.with { world in
            let paths = Array(world.paths.prefix(60))
            try await withThrowingTaskGroup { group in
                for client in 0..<20 {
                    group.addTask {
                        for path in stride(from: client, to: paths.count, by: 20).map({ paths[$0] }) {
                            try await world.rate(path.description, .whole(.met))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let content = try await DossierStore(world.world.database).content(of: world.dossier, as: world.member)
            #expect(content.findings.byPath.count == 60)
            let result = try Assessment(world.pack).compute(.whole(content.findings), facts: Facts())
            #expect(
                try await world.progress() == [60, world.paths.count, result.level, result.highestPossible])
        }
    }

    @Test func ofManyWritersOfOneFindingOneWinsAndEveryOtherIsShownIt() async throws {
        try await SheetWorld.with { world in
            let stale = try await withThrowingTaskGroup(of: StaleWrite?.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            let person = number.isMultiple(of: 2) ? world.member : world.secretary
                            try await world.rate("1.2/1/a", .whole(.met), as: person)
                            return nil
                        } catch let stale as StaleWrite {
                            return stale
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }.compactMap(\.self)
            }
            #expect(stale.count == 7)
            #expect(stale.allSatisfy { $0.theirs == "Đạt" && $0.version == 1 })
        }
    }
}
