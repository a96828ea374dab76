import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite("Dossiers that rate schooling levels apart")
struct SchoolingLevelTests {
    private static let pack = "57-2026-general"
    private static let parts = ["lower-secondary", "upper-secondary"]

    @Test func openingFixesTheLevelsThatTheSchoolTeaches() async throws {
        try await TestWorld.with { world in
            let pack = try await world.keepPack(Self.pack)
            let store = DossierStore(world.database)
            _ = try await world.owner.execute(
                "UPDATE school SET schooling_levels = \(["upper-secondary", "lower-secondary"])")
            let id = try await store.open(
                school: world.school, schoolYear: SchoolYear(start: 2026), pack: pack, as: world.people.principal)
            let dossier = try await world.dossier(id, as: world.people.principal)
            #expect(dossier.parts == Self.parts)
            let row = try #require(
                try await world.owner.query("SELECT total FROM dossier_progress WHERE dossier_id = \(id.uuid)").first)
            #expect(try row["total", as: Int.self] == 60)
            await #expect(throws: PostgresError.self) {
                try await world.owner.execute("UPDATE dossier SET parts = '{}' WHERE id = \(id.uuid)")
            }
        }
    }

    @Test func savingComputesEachLevelApart() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier(under: Self.pack, parts: Self.parts)
            let packs = RulePackStore(world.database)
            let findings = FindingStore(world.database, packs: packs)
            let path = IndicatorPath(criterion: "upper-secondary:1.3", level: 1, indicator: "-")
            let saved = try await findings.save(
                .whole(.unmet), at: path, in: dossier.id, seen: 1, as: world.people.member)
            #expect((saved.school.level, saved.school.highestPossible) == (0, 0))
            #expect((saved.school.rated, saved.school.total) == (60, 60))
            #expect(saved.criterion.code == "upper-secondary:1.3")
            let sheet = try #require(
                try await SheetStore(world.database, packs: packs).sheet(
                    "lower-secondary:1.3", of: dossier, on: try SheetWorld.day(), as: world.people.member))
            #expect(sheet.result.parts?.map(\.level) == [2, 0])
            #expect(sheet.findings.count == 2)
            #expect(used.pack.rated.count == 30)
            await #expect(throws: StorageError.self) {
                let plain = IndicatorPath(criterion: "1.3", level: 1, indicator: "-")
                try await findings.save(.whole(.met), at: plain, in: dossier.id, seen: 0, as: world.people.member)
            }
        }
    }

    @Test func returningOneSheetOpensItAndItsEvidence() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier(under: Self.pack, parts: Self.parts)
            let act = try await world.handIn(dossier, used)
            #expect(act.level == 2)
            let draft = ReviewDraft(
                decision: .returned, note: "", remarks: [.init(criterion: "upper-secondary:1.1", reason: "Thiếu.")])
            try await ReviewStore(world.database).decide(
                draft, on: dossier, seenHash: act.contentHash, as: world.people.districtOfficer)
            let now = try await world.dossier(dossier.id, as: world.people.member)
            #expect(now.allowsRating("upper-secondary:1.1"))
            #expect(!now.allowsRating("lower-secondary:1.1"))
            #expect(now.isOpen("1.1"))
            let numbering = try #require(EvidenceNumbering(criterion: "1.1", in: used.printed))
            let piece = try await EvidenceStore(world.database).register(
                EvidenceDraft(details: EvidenceDetails(name: "Kế hoạch"), criterion: "1.1"), in: now,
                numbering: numbering, as: world.people.member)
            #expect(piece.code == "MC.1.1.01")
            let handed = try #require(
                try await SubmissionStore(world.database).latestHandedIn(dossier.id, as: world.people.districtOfficer))
            #expect(handed.content.parts == Self.parts)
        }
    }

    @Test func aTeamConcludesOnEachLevel() async throws {
        try await TestWorld.with { world in
            let (drafted, used) = try await world.ratedDossier(under: Self.pack, parts: Self.parts)
            try await world.handIn(drafted, used)
            try await world.put(drafted.id, into: .registered)
            let accepted = try await world.dossier(drafted.id, as: world.people.provinceOfficer)
            try await TeamStore(world.database).setMinimumSize(
                3, of: world.province, version: 0, as: world.people.provinceOfficer)
            try await world.setSmallCouncils()
            let shares = Dictionary(uniqueKeysWithValues: used.pack.rated.map { ($0.code, Set([world.people.leader])) })
            try await TeamStore(world.database).form(
                accepted, under: used, try world.smallTeam(), shares: shares,
                as: world.people.provinceOfficer)
            let dossier = try await world.dossier(drafted.id, as: world.people.leader)
            try await world.settleEverything(in: dossier, used)
            let store = ConclusionStore(world.database)
            try await store.conclude(dossier, under: used, summary: "Đạt.", as: world.people.leader)
            let conclusion = try #require(try await store.conclusion(of: dossier.id, as: world.people.leader))
            #expect(conclusion.content.level == 2)
            #expect(conclusion.content.parts == Self.parts)
            #expect(conclusion.content.findings.count == 60)
            #expect(try conclusion.content.agrees(with: used.assessment))
        }
    }
}
