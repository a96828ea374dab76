import Accreditation
import Criteria
import Storage
import TestSupport
import Testing

@Suite struct FindingStoreTests {
    @Test func savingCountsAndGivesTheLevels() async throws {
        try await SheetWorld.with { world in
            #expect(try await world.rate("1.1/1/a", .whole(.met)).version == 1)
            try await world.rate("1.1/1/b", .whole(.met))
            let third = try await world.rate("1.1/1/c", .whole(.met))
            #expect([third.criterion.level, third.criterion.highestPossible] == [1, 3])
            #expect(third.school.rated == 3)
            #expect(try await world.progress() == [3, world.paths.count, 0, 4])
            let failed = try await world.rate("1.1/1/c", .whole(.unmet), seen: 1)
            #expect(failed.version == 2)
            #expect([failed.criterion.level, failed.criterion.highestPossible] == [0, 0])
            #expect(try await world.progress() == [3, world.paths.count, 0, 0])
        }
    }

    @Test func requirementsDecideWhereTheyAreTicked() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/1/a", .requirements([.met, nil, nil]))
            #expect(try await world.progress()[0] == 0)
            try await world.rate("1.1/1/a", .requirements([.met, .met, .met]), seen: 1)
            #expect(try await world.progress()[0] == 1)
            let stored = try await world.sheet().findings[IndicatorPath(criterion: "1.1", level: 1, indicator: "a")]
            #expect(stored?.finding == .requirements([.met, .met, .met]))
            await #expect(throws: AssessmentError.self) {
                try await world.rate("1.1/1/b", .requirements([.met, .met, .met, .met, .met]))
            }
            #expect(try await world.progress()[0] == 1)
        }
    }

    @Test func aFindingCanBeTakenBack() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/2/-", .whole(.met))
            let cleared = try await world.rate("1.1/2/-", nil, seen: 1)
            #expect(cleared.school.rated == 0)
            #expect(try await world.sheet().findings.values.map(\.finding) == [nil])
        }
    }

    @Test func aStaleWriteCarriesTheirsAndChangesNothing() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/1/a", .whole(.met))
            await #expect(throws: StaleWrite(theirs: "Đạt", theirsBy: "Bùi Văn Viên", version: 1)) {
                try await world.rate("1.1/1/a", .whole(.unmet), as: world.secretary)
            }
            try await world.rate("1.1/1/a", .whole(.unmet), seen: 1, as: world.secretary)
            await #expect(throws: StaleWrite(theirs: "Không đạt", theirsBy: "Hoàng Thị Thư", version: 2)) {
                try await world.rate("1.1/1/a", nil, seen: 1)
            }
            #expect(try await world.progress()[0] == 1)
        }
    }

    @Test func onlyTheCouncilSavesAndOnlyKnownIndicators() async throws {
        try await SheetWorld.with { world in
            let people = world.world.people
            for stranger in [people.otherMember, people.evaluator, people.operator] {
                await #expect(throws: StorageError.self) {
                    try await world.rate("1.1/1/a", .whole(.met), as: stranger)
                }
            }
            try await world.rate("1.1/1/b", .whole(.met))
            for (version, path) in [(0, "1.1/1/a"), (1, "1.1/1/b")] {
                await #expect(throws: StorageError.self) {
                    try await world.rate(path, .whole(.unmet), seen: version, as: people.districtOfficer)
                }
            }
            await #expect(throws: StorageError.self) { try await world.rate("9.9/1/a", .whole(.met)) }
            #expect(try await world.progress()[0] == 1)
        }
    }

    @Test func aHandedInDossierIsClosedAndAReturnedOneOpensNothingUnnamed() async throws {
        try await SheetWorld.with { world in
            for state in [DossierState.submitted, .accepted, .evaluating, .recognised, .returned] {
                try await world.world.put(world.dossier.id, into: state)
                await #expect(throws: StorageError.self) { try await world.rate("1.1/1/a", .whole(.met)) }
            }
            #expect(try await world.progress()[0] == 0)
        }
    }

    @Test func touchingACarriedOverFindingConfirmsIt() async throws {
        try await SheetWorld.with { world in
            try await world.rate("1.1/1/a", .whole(.met))
            try await world.rate("1.1/1/b", .whole(.met))
            try await world.write("Chiến lược có từ năm 2020.")
            try await world.carryOver()
            let touched = try await world.rate("1.1/1/a", .whole(.met), seen: 1)
            #expect(touched.school.rated == 1)
            #expect(try await world.sheet().content.findings.count == 1)
            let count = try await world.findings.confirm("1.1", in: world.dossier, as: world.member)
            #expect(count == 2)
            #expect(try await world.progress()[0] == 2)
            #expect(try await world.sheet().texts.values.map(\.toConfirm) == [false])
        }
    }
}
