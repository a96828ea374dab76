import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct FigureReasonStoreTests {
    private let trained = SheetWorld.trained

    /// A sheet on which 2.2/1/b is met against the figures.
    private func with(_ body: (SheetWorld) async throws -> Void) async throws {
        try await SheetWorld.with { world in
            try await world.type([trained: "99.5"])
            try await world.rate("2.2/1/b", .whole(.met))
            try await body(world)
        }
    }

    @Test func aReasonHoldsForTheFiguresThatWereSeen() async throws {
        try await with { world in
            #expect(try await world.line().reasonState == .due)
            #expect(try await world.give("Một cô đang chờ bằng.").reasonState == .given)
            let line = try await world.line()
            #expect(line.reasonState == .given)
            #expect(line.reason?.text == "Một cô đang chờ bằng." && line.reason?.byName == "Bùi Văn Viên")
            let seen = line.reason.map { ThresholdMark.read($0.seen) }?.first
            #expect(seen?.measure == "doi-voi-giao-vien.1b.m1" && seen?.numbers.values.first == "99.5")
            try await world.type([trained: "99"])
            #expect(try await world.line().reasonState == .outdated)
            try await world.type([trained: "100"])
            #expect(try await world.line().reasonState == .none)
        }
    }

    @Test func aReasonForOtherFiguresIsKeptAndLookedAtAgain() async throws {
        try await with { world in
            let shown = try await world.line().seenDigest
            try await world.type([trained: "90"])
            #expect(try await world.give("Chờ bằng.", seen: shown).reasonState == .outdated)
            #expect(try await world.line().reason?.text == "Chờ bằng.")
            #expect(try await world.give("Chờ bằng.", version: 1).reasonState == .given)
        }
    }

    @Test func aLateWriteShowsBothTexts() async throws {
        try await with { world in
            try await world.give("Bản một")
            await #expect(throws: StaleWrite(theirs: "Bản một", theirsBy: "Bùi Văn Viên", version: 1)) {
                try await world.give("Bản hai", as: world.secretary)
            }
            #expect(try await world.give("Bản hai", version: 1, as: world.secretary).reason?.text == "Bản hai")
        }
    }

    @Test func onlyTheCouncilWritesAndOnlyWhereThereAreThresholds() async throws {
        try await with { world in
            let seen = try await world.line().seenDigest
            let outsider = world.world.people.otherMember
            await #expect(throws: StorageError.self) {
                _ = try await world.reasons.save(
                    .init("Lạ", at: SheetWorld.path, seen: seen, version: 0), in: world.dossier,
                    on: try SheetWorld.day(), by: outsider)
            }
            let path = try #require(IndicatorPath("1.1/1/a"))
            await #expect(throws: StorageError.self) {
                _ = try await world.reasons.save(
                    .init("Không đâu", at: path, seen: "", version: 0), in: world.dossier, on: try SheetWorld.day(),
                    by: world.member)
            }
            await #expect(throws: TextTooLong.self) {
                try await world.give(String(repeating: "a", count: FigureReason.longest + 1), seen: seen)
            }
            #expect(try await world.line().reason == nil)
        }
    }

    @Test func contentHoldsTheReasonWithTheFindingAndNothingWithoutOne() async throws {
        try await with { world in
            let contents = DossierStore(world.world.database)
            let dossier = try await world.seen(by: world.chair)
            let before = try await contents.content(of: dossier, as: world.chair)
            let text = String(decoding: try ContentHash.canonical(before), as: UTF8.self)
            #expect(!text.contains("\"reason\"") && !text.contains("official") && !text.contains("conditions"))
            try await world.give("Chờ bằng.")
            let after = try await contents.content(of: dossier, as: world.chair)
            #expect(after.rating(SheetWorld.path)?.reason?.text == "Chờ bằng.")
            #expect(try ContentHash.of(after) != ContentHash.of(before))
            #expect(try await world.sheet("2.2").content == after.sheets["2.2"])
            let bytes = try ContentHash.canonical(after)
            #expect(try JSONDecoder().decode(DossierContent.self, from: Data(bytes)) == after)
            try await world.rate("2.2/1/b", .whole(.unmet), seen: 1)
            let last = try await contents.content(of: dossier, as: world.chair)
            #expect(last.rating(SheetWorld.path)?.reason == nil)
        }
    }

    @Test func everyChangeIsInTheHistoryOfTheSheet() async throws {
        try await with { world in
            try await world.give("Chờ bằng.")
            try await world.give("Chờ bằng đại học.", version: 1)
            let criterion = try #require(world.pack.criterion("2.2"))
            let events = try await HistoryStore(world.world.database).events(
                of: criterion, in: world.dossier, as: world.member)
            let told = events.filter { $0.subject == .reason(SheetWorld.path) }
            #expect(told.map(\.after) == ["Chờ bằng đại học.", "Chờ bằng."])
            #expect(told.first?.before == "Chờ bằng.")
        }
    }

    @Test func handingInWaitsForTheReason() async throws {
        try await with { world in
            let used = UsedPack(world.pack)
            let dossier = try await world.seen(by: world.chair)
            let draft = try await SubmissionStore(world.world.database).draft(of: dossier, under: used, as: world.chair)
            #expect(draft.readiness.withoutReason == [SheetWorld.path])
            await #expect(throws: SubmissionRefusal.lacksReasons(1)) {
                try await world.world.handIn(dossier, used)
            }
            try await world.give("Chờ bằng.")
            let act = try await world.world.handIn(dossier, used)
            let handedIn = try await SubmissionStore(world.world.database).handedIn(
                dossier.id, number: act.number, as: world.chair)
            #expect(handedIn?.content.rating(SheetWorld.path)?.reason?.text == "Chờ bằng.")
            #expect(handedIn?.content.figures?["2024-2025"]?[trained] == "99.5")
        }
    }

    @Test func closedSheetsOfAReturnedDossierAskForNoReason() async throws {
        try await with { world in
            let content = try await DossierStore(world.world.database).content(of: world.dossier, as: world.member)
            let board = ThresholdBoard(
                content, world.pack, kind: "primary", year: world.dossier.schoolYear, on: try SheetWorld.day())
            let result = try UsedPack(world.pack).assessment.compute(content.rated, facts: content.facts.facts)
            let ready = SubmissionReadiness(
                content, pack: world.pack, result: result, thresholds: board, isOpen: { $0 == "1.1" })
            #expect(ready.withoutReason.isEmpty && ready.againstFigures == [SheetWorld.path])
        }
    }
}
