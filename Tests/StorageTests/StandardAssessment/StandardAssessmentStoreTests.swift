import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct StandardAssessmentStoreTests {
    private let text = "Hội đồng trường họp đúng định kỳ; kế hoạch giáo dục được công khai (MC.1.1.01)."

    @Test func textsAreKeptForEachSchoolingLevel() async throws {
        try await PlanWorld.with { world in
            let (dossier, field) = (try await world.dossier(), try world.field("strengths"))
            let lower = try world.standard("lower-secondary:1")
            let upper = try world.standard("upper-secondary:1")
            #expect(
                try await world.assessments.save(text, as: field, of: lower, in: dossier, seen: 0, by: world.member)
                    == 1)
            #expect(
                try await world.assessments.save(
                    text + " Thêm.", as: field, of: lower, in: dossier, seen: 1, by: world.secretary) == 2)
            let stored = try await world.assessments.texts(of: lower, in: dossier, as: world.member)
            #expect(stored["strengths"]?.body == text + " Thêm." && stored["strengths"]?.byName == "Hoàng Thị Thư")
            #expect(try await world.assessments.texts(of: upper, in: dossier, as: world.member).isEmpty)
            let content = try await DossierStore(world.world.database).content(of: dossier, as: world.member)
            #expect(content.standards == ["lower-secondary:1": ["strengths": text + " Thêm."]])
            #expect(content.plan == nil)
        }
    }

    @Test func aLateWriteGetsBothTexts() async throws {
        try await PlanWorld.with { world in
            let (dossier, field) = (try await world.dossier(), try world.field("limits"))
            let standard = try world.standard("lower-secondary:2")
            try await world.assessments.save(text, as: field, of: standard, in: dossier, seen: 0, by: world.member)
            await #expect(throws: StaleWrite(theirs: text, theirsBy: "Bùi Văn Viên", version: 1)) {
                try await world.assessments.save(
                    "Khác", as: field, of: standard, in: dossier, seen: 0, by: world.secretary)
            }
            await #expect(throws: TextTooLong.self) {
                try await world.assessments.save(
                    String(repeating: "x", count: 100_001), as: field, of: standard, in: dossier, seen: 1,
                    by: world.member)
            }
        }
    }

    @Test func aReturnedDossierOpensTheStandardOfItsCriterion() async throws {
        try await PlanWorld.with { world in
            try await world.world.giveBack(world.id, ["lower-secondary:1.3"])
            let (dossier, field) = (try await world.dossier(), try world.field("limits"))
            let open = try world.standard("lower-secondary:1")
            try await world.assessments.save("Ít", as: field, of: open, in: dossier, seen: 0, by: world.member)
            for closed in ["upper-secondary:1", "lower-secondary:2"] {
                let standard = try world.standard(closed)
                #expect(!dossier.isOpen(standard))
                await #expect(throws: StorageError.self) {
                    try await world.assessments.save(
                        "Ít", as: field, of: standard, in: dossier, seen: 0, by: world.member)
                }
                await #expect(throws: StorageError.self) { try await past(closed, world) }
            }
        }
    }

    /// The same without the store's own check: row security alone.
    private func past(_ standard: String, _ world: PlanWorld) async throws {
        var dossier = try await world.dossier()
        dossier.state = .drafting
        try await world.assessments.save(
            "Ít", as: try world.field("limits"), of: try world.standard(standard), in: dossier, seen: 0,
            by: world.member)
    }

    @Test func historyTellsWhoWroteWhat() async throws {
        try await PlanWorld.with { world in
            let (dossier, field) = (try await world.dossier(), try world.field("strengths"))
            let standard = try world.standard("upper-secondary:3")
            let form = try #require(world.pack.report)
            try await world.assessments.save("Một", as: field, of: standard, in: dossier, seen: 0, by: world.member)
            try await world.assessments.save("Hai", as: field, of: standard, in: dossier, seen: 1, by: world.secretary)
            let events = try await DocumentHistoryStore(world.world.database).events(
                of: standard, form, in: dossier, as: world.member)
            #expect(events.map(\.after?[.content]) == ["Hai", "Một"])
            #expect(events.map(\.before?[.content]) == ["Một", nil])
            #expect(events.map(\.by) == ["Hoàng Thị Thư", "Bùi Văn Viên"])
        }
    }
}
