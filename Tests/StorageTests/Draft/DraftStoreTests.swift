import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct DraftStoreTests {
    static let telling = DraftStore.Telling("Dự thảo", link: "/x")

    /// A draft with the school in which two ratings of criterion 1.1 are not met.
    static func sent(_ world: TestWorld) async throws -> (dossier: Dossier, used: UsedPack, unmet: [IndicatorPath]) {
        let (dossier, used, unmet) = try await world.settledDossier()
        try await world.sendDraft(of: dossier, used)
        return (try await world.dossier(dossier.id, as: world.people.leader), used, unmet)
    }

    static func objection(_ unmet: [IndicatorPath], evidence: [String] = []) -> DraftItem {
        DraftItem(
            criterion: "1.1", stance: .objects, objected: unmet, reasons: "Đã có minh chứng", evidence: evidence)
    }

    @Test func whatTheSchoolStillWritesIsTheSchools() async throws {
        try await TestWorld.with { world in
            let (dossier, _, unmet) = try await Self.sent(world)
            let (store, people) = (DraftStore(world.database), world.people)
            #expect(dossier.state == .drafted)
            let text = DraftItemText(Self.objection(unmet), version: 0)
            try await store.keep([text], of: dossier, as: people.principal)
            let own = try #require(try await store.draft(of: dossier.id, as: people.principal))
            #expect(own.item("1.1")?.item == text.item && own.item("1.1")?.version == 1)
            for person in [people.leader, people.secretary, people.provinceOfficer] {
                #expect(try await store.draft(of: dossier.id, as: person)?.items == [])
                await #expect(throws: (any Error).self) { try await store.keep([text], of: dossier, as: person) }
            }
            for person in [people.otherPrincipal, people.districtOfficer, people.operator] {
                #expect(try await store.draft(of: dossier.id, as: person) == nil)
            }
            let rows = try await world.owner.query("SELECT person_id FROM notice WHERE kind = 'draft'")
            #expect(rows.count == 3, "principal, secretary and member are told")
        }
    }

    @Test func twoWhoAnswerTogetherDoNotOverwriteEachOther() async throws {
        try await TestWorld.with { world in
            let (dossier, _, unmet) = try await Self.sent(world)
            let (store, principal) = (DraftStore(world.database), world.people.principal)
            try await store.keep([DraftItemText(Self.objection(unmet), version: 0)], of: dossier, as: principal)
            var other = Self.objection(unmet)
            other.reasons = "Khác"
            await #expect(throws: DraftRefusal.self) {
                try await store.keep([DraftItemText(other, version: 0)], of: dossier, as: principal)
            }
            let now = try #require(try await store.draft(of: dossier.id, as: principal)?.item("1.1"))
            #expect(now.item.reasons == "Đã có minh chứng")
            try await store.keep([DraftItemText(other, version: now.version)], of: dossier, as: principal)
            #expect(try await store.draft(of: dossier.id, as: principal)?.item("1.1")?.version == 2)
        }
    }

    @Test func anObjectionIsPartlyAcceptedAndTheRestStays() async throws {
        try await TestWorld.with { world in
            let (dossier, used, unmet) = try await Self.sent(world)
            let (store, leader) = (DraftStore(world.database), world.people.leader)
            await #expect(throws: DraftRefusal.incomplete([.unknownEvidence("1.1", ["X"])])) {
                try await world.answerDraft(of: dossier, used, objecting: [Self.objection(unmet, evidence: ["X"])])
            }
            try await world.answerDraft(of: dossier, used, objecting: [Self.objection(unmet)])
            let conclusions = ConclusionStore(world.database)
            let answered = try await world.dossier(dossier.id, as: leader)
            #expect(answered.state == .answered)
            await #expect(throws: EvaluationRefusal.unanswered(["1.1"])) {
                try await conclusions.conclude(answered, under: used, summary: "Kết", as: leader)
            }
            for (decision, chosen) in [(DraftReply.Decision.accepted, []), (.partly, [unmet[0]])] {
                try await store.reply(
                    decision, to: "1.1", because: "Đúng một phần", changing: Set(chosen), of: answered, under: used,
                    telling: Self.telling, as: leader)
            }
            try await conclusions.conclude(answered, under: used, summary: "Kết", as: leader)
            let conclusion = try #require(try await conclusions.conclusion(of: dossier.id, as: leader))
            #expect(conclusion.content.findings[unmet[0].description]?.verdict == "met")
            #expect(conclusion.content.findings[unmet[1].description]?.verdict == "unmet")
            #expect(conclusion.content.findings[unmet[1].description]?.reason == "Thiếu minh chứng")
            let draft = try #require(try await store.draft(of: dossier.id, as: world.people.principal))
            #expect(draft.content.findings[unmet[0].description]?.verdict == "unmet")
            #expect(draft.item("1.1")?.item.reply?.changed == [unmet[0]])
            #expect(draft.item("1.2")?.item.stance == .agrees)
            let acts = try await ProcedureStore(world.database).acts(of: dossier, as: world.people.principal)
            #expect(Array(acts.map(\.name).suffix(2)) == [.sendDraft, .answerDraft])
            #expect(acts.suffix(2).map(\.seenHash) == [draft.contentHash, draft.contentHash])
        }
    }

    @Test func afterTheDraftNothingElseChanges() async throws {
        try await TestWorld.with { world in
            let (dossier, used, unmet) = try await Self.sent(world)
            let leader = world.people.leader
            let criterion = try #require(used.pack.criterion("1.1"))
            await #expect(throws: (any Error).self) {
                try await SettlementStore(world.database).settle(
                    criterion, criterion.paths.map { TeamRatingDraft(path: $0, finding: .met, reason: "x") },
                    in: dossier, under: used, as: leader)
            }
            await #expect(throws: (any Error).self) {
                try await ConclusionStore(world.database).conclude(dossier, under: used, summary: "x", as: leader)
            }
            try await world.answerDraft(of: dossier, used, objecting: [Self.objection([unmet[0]])])
            try await DraftStore(world.database).reply(
                .accepted, to: "1.1", because: "Đúng", of: dossier, under: used, telling: Self.telling, as: leader)
            let server = RowSecurityTests.server(world)
            for (path, allowed) in [(unmet[0], true), (unmet[1], false)] {
                let attempt = WriteAttempt(
                    "rating", [],
                    """
                    UPDATE team_finding SET reason = 'x', settled_by = \(leader.uuid) WHERE criterion = '1.1'
                        AND level = \(path.level) AND indicator = \(path.indicator)
                    """)
                #expect(try await attempt.succeeds(as: leader, on: server) == allowed)
            }
            await server.shutdown()
        }
    }
}
