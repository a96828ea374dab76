import Accreditation
import Criteria
import Postgres
import Storage
import TestSupport
import Testing

@Suite struct AppraisalStoreTests {
    static let pack = "57-2026-general"

    @Test func opinionsAreBlindUntilEverybodyHasHandedIn() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.pack)
            let (store, people) = (AppraisalStore(world.database), world.people)
            func authors(_ reader: PersonID) async throws -> [PersonID] {
                try await store.appraisal(of: world.dossier(dossier.id, as: reader), under: used, as: reader).opinions
                    .map(\.person)
            }
            try await world.giveOpinion(in: dossier, used, as: people.evaluator)
            try await world.giveOpinion(in: dossier, used, as: people.otherEvaluator)
            #expect(try await authors(people.evaluator) == [people.evaluator])
            for reader in [people.leader, people.provinceOfficer, people.principal] {
                #expect(try await authors(reader).isEmpty)
            }
            let notices = try await world.owner.query("SELECT 1 FROM notice")
            #expect(notices.isEmpty)
            let before = try await store.appraisal(of: dossier, under: used, as: people.leader)
            #expect(before.members.filter { $0.handedInAt != nil }.count == 2 && !before.isOpen)
            try await world.giveOpinion(.refuse, in: dossier, used, as: people.leader)
            for reader in [people.leader, people.evaluator] { #expect(try await authors(reader).count == 3) }
            #expect(try await authors(people.provinceOfficer).isEmpty, "the province reads once it is concluded")
            #expect(try await authors(people.principal).isEmpty)
        }
    }

    @Test func anOpinionThatIsHandedInStaysAndStaleOnesAreToldApart() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.pack)
            let (store, me) = (AppraisalStore(world.database), world.people.evaluator)
            func keep(_ words: String, version: Int, handIn: Bool = false, as person: PersonID) async throws {
                try await store.keep(
                    OpinionDraft(
                        proposal: .complete, strengths: words, lacks: "", advice: "", version: version),
                    in: dossier, under: used, isHandedIn: handIn, telling: TestWorld.telling, as: person)
            }
            try await keep("Một", version: 0, as: me)
            await #expect(throws: StaleWrite.self) { try await keep("Hai", version: 0, as: me) }
            try await keep("Hai", version: 1, handIn: true, as: me)
            await #expect(throws: (any Error).self) { try await keep("Ba", version: 2, as: me) }
            for stranger in [world.people.provinceOfficer, world.people.principal, world.people.formerTeacher] {
                await #expect(throws: (any Error).self) { try await keep("Lạ", version: 0, as: stranger) }
            }
            let own = try await store.appraisal(of: dossier, under: used, as: me).opinions
            #expect(own.map(\.draft.strengths) == ["Hai"])
        }
    }

    @Test func whoIsReplacedLeavesWhatWasHandedInAndWhoComesIsBlind() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.evaluatedDossier(under: Self.pack)
            let (store, people) = (AppraisalStore(world.database), world.people)
            for person in world.councilMembers { try await world.giveOpinion(in: dossier, used, as: person) }
            let newcomer = try await world.addEvaluator("Trịnh Thị Mới")
            var team = try world.smallTeam()
            team.seats[2] = TeamSeat(person: newcomer, role: .member)
            team.reason = "Thành viên nghỉ ốm"
            try await TeamStore(world.database).change(
                dossier, under: used, team, version: 1, as: people.provinceOfficer)
            let now = try await store.appraisal(of: dossier, under: used, as: newcomer)
            #expect(now.opinions.isEmpty && !now.isOpen)
            let stayed = try await store.appraisal(of: dossier, under: used, as: people.leader)
            #expect(stayed.opinions.map(\.person) == [people.leader], "closed again until the newcomer has written")
            try await world.giveOpinion(in: dossier, used, as: newcomer)
            let open = try await store.appraisal(of: dossier, under: used, as: people.leader)
            #expect(Set(open.opinions.map(\.person)) == Set(world.councilMembers + [newcomer]))
        }
    }

    @Test func settingsAreTheProvincesAndOldMinutesKeepTheirs() async throws {
        try await TestWorld.with { world in
            let (store, officer) = (AppraisalStore(world.database), world.people.provinceOfficer)
            let general = try await store.rule(for: world.school, as: officer)
            #expect(general.version == 0 && general.rule.minimumSize == 5)
            var rule = general.rule
            rule.attendancePercent = 80
            try await store.set(rule, of: world.province, version: 0, as: officer)
            let own = try await store.rule(for: world.school, as: officer)
            #expect(own.rule == rule && own.version == 1)
            await #expect(throws: StaleWrite.self) {
                try await store.set(rule, of: world.province, version: 0, as: officer)
            }
            for stranger in [world.people.districtOfficer, world.people.leader, world.people.principal] {
                await #expect(throws: (any Error).self) {
                    try await store.set(rule, of: world.province, version: 1, as: stranger)
                }
            }
        }
    }
}
