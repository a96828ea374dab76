import Accreditation
import Criteria
import Foundation
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct FigureStoreTests {
    private let grade1 = FigurePlace(SchoolYear(start: 2024), FigureKey("classes", "grade-1"))
    private let grade2 = FigurePlace(SchoolYear(start: 2024), FigureKey("classes", "grade-2"))

    private func with(_ body: (TestWorld, FigureStore, Dossier) async throws -> Void) async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack()
            let id = try await world.makeDossier(pack: pack)
            let dossier = try await world.dossier(id, as: world.people.member)
            try await body(world, FigureStore(world.database), dossier)
        }
    }

    @Test func manyCellsAreSavedAtOnceAndReadTogether() async throws {
        try await with { world, store, dossier in
            let member = world.people.member
            let saving = try await store.save(
                [FigureChange(grade1, "4", seen: 0), FigureChange(grade2, "3", seen: 0)], in: dossier, by: member)
            #expect(saving == FigureSaving(saved: [grade1: 1, grade2: 1]))
            let stored = try await store.figures(of: dossier.school, years: [grade1.year], as: member)
            #expect(stored.mapValues(\.value) == [grade1: "4", grade2: "3"])
            #expect(stored[grade1]?.changedBy == "Bùi Văn Viên" && stored[grade1]?.source == .typed)
            let cleared = try await store.save([FigureChange(grade1, "", seen: 1)], in: dossier, by: member)
            #expect(cleared.saved == [grade1: 2])
            let content = try await DossierStore(world.database).content(of: dossier, as: member)
            #expect(content.figures == ["2024-2025": ["classes/grade-2": "3"]])
        }
    }

    @Test func contentsWithoutFiguresKeepTheirHash() async throws {
        try await with { world, store, dossier in
            let contents = DossierStore(world.database)
            let before = try await contents.content(of: dossier, as: world.people.member)
            #expect(before.figures == nil)
            let text = String(decoding: try ContentHash.canonical(before), as: UTF8.self)
            #expect(!text.contains("figures"))
            _ = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: world.people.member)
            let after = try await contents.content(of: dossier, as: world.people.member)
            #expect(try ContentHash.of(after) != ContentHash.of(before))
        }
    }

    @Test func aLateWriteChangesNothingAndShowsWhatStandsThere() async throws {
        try await with { world, store, dossier in
            let (member, secretary) = (world.people.member, world.people.secretary)
            _ = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: member)
            let saving = try await store.save(
                [FigureChange(grade1, "5", seen: 0), FigureChange(grade2, "3", seen: 0)], in: dossier, by: secretary)
            #expect(saving.saved == [grade2: 1])
            #expect(saving.stale[grade1]?.value == "4" && saving.stale[grade1]?.changedBy == "Bùi Văn Viên")
            let same = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: secretary)
            #expect(same.saved == [grade1: 1])
        }
    }

    @Test func figuresOfAnotherDossierAreCorrectedWithAReason() async throws {
        try await with { world, store, dossier in
            let member = world.people.member
            _ = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: member)
            let pack = try await world.keepPack()
            let next = try await world.dossier(
                try await world.makeDossier(year: 2025, pack: pack), as: member)
            let silent = try await store.save([FigureChange(grade1, "5", seen: 1)], in: next, by: member)
            #expect(silent.lackReason[grade1]?.dossierYear == SchoolYear(start: 2024) && silent.saved.isEmpty)
            let said = try await store.save(
                [FigureChange(grade1, "5", seen: 1, reason: "Đếm thiếu lớp 1E")], in: next, by: member)
            #expect(said.saved == [grade1: 2])
            let stored = try await store.figures(of: next.school, years: [grade1.year], as: member)[grade1]
            #expect(stored?.reason == "Đếm thiếu lớp 1E" && stored?.dossier == next.id)
        }
    }

    @Test func nobodyElseSeesOrChangesAnything() async throws {
        try await with { world, store, dossier in
            let people = world.people
            _ = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: people.member)
            for person in [people.otherMember, people.otherPrincipal, people.districtOfficer, people.operator] {
                #expect(try await store.figures(of: dossier.school, years: [grade1.year], as: person).isEmpty)
                await #expect(throws: StorageError.self) {
                    try await store.save([FigureChange(grade2, "5", seen: 0)], in: dossier, by: person)
                }
                _ = try? await store.save([FigureChange(grade1, "5", seen: 1)], in: dossier, by: person)
            }
            let stored = try await store.figures(of: dossier.school, years: [grade1.year], as: people.principal)
            #expect(stored.mapValues(\.value) == [grade1: "4"])
        }
    }

    @Test func everyChangeIsInTheHistory() async throws {
        try await with { world, store, dossier in
            let member = world.people.member
            _ = try await store.save([FigureChange(grade1, "4", seen: 0)], in: dossier, by: member)
            _ = try await store.save([FigureChange(grade1, "5", seen: 1)], in: dossier, by: member)
            let subject = "figure_value/\(world.school)/2024/classes/grade-1"
            let acts = try await world.owner.query("SELECT act FROM event WHERE subject = \(subject) ORDER BY seq")
            #expect(try acts.map { try $0["act", as: String.self] } == ["figure_value.insert", "figure_value.update"])
        }
    }

    @Test func unlikelyFiguresAreConfirmedOnce() async throws {
        try await with { world, store, dossier in
            let form = FigureForm(try await world.keepPack().statistics, for: dossier)
            let before = FigurePlace(SchoolYear(start: 2023), grade1.key)
            let figures = SchoolFigures(form, typed: [before: .number(2), grade1: .number(20)])
            let problem = try #require(figures.problems().first)
            for _ in 1...2 { try await store.confirm(problem, in: dossier, by: world.people.member) }
            let marks = try await store.confirmations(of: dossier.school, as: world.people.member)
            #expect(marks == [grade1: ["jump:2:20"]])
        }
    }
}
