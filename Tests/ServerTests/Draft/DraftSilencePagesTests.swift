import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct DraftSilencePagesTests {
    /// A draft that has been with the school for 40 days.
    private func sent(_ world: TestWorld) async throws -> Dossier {
        let (dossier, used, _) = try await world.settledDossier()
        try await world.sendDraft(of: dossier, used)
        try await world.owner.transaction { transaction in
            for statement in [
                "ALTER TABLE dossier DISABLE TRIGGER guard",
                "UPDATE dossier SET opened_at = now() - interval '90 days'",
                "UPDATE submission SET submitted_at = now() - interval '80 days'",
                "UPDATE team SET formed_at = now() - interval '70 days'",
                "UPDATE evaluation_draft SET sent_at = now() - interval '40 days'",
                "ALTER TABLE dossier ENABLE TRIGGER guard",
            ] as [Query] { try await transaction.execute(statement) }
        }
        return dossier
    }

    /// The time is over, the system has told the school twice by itself; then the leader goes on.
    @Test func countsOnceTheSystemHasToldTwice() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            let (id, people) = (dossier.id.uuid, world.people)
            let app = try App(
                settings: Settings(), standards: TestStandards.real, database: world.database,
                hasher: PasswordHasher(cost: .light), logger: Silence.logger)
            let warnings = DeadlineWarnings(app: app)
            try await withServer(in: world, as: people.leader) { leader in
                let first = try await leader.get(.draft(id))
                #expect(first.text.contains("chưa nhắc lần nào") && first.text.contains("Nhà trường chưa trả lời"))
                #expect(try await warnings.tell(at: Date(timeIntervalSinceNow: -22 * 86_400)) == 1)
                try await world.owner.execute("UPDATE clock_notice SET sent_at = now() - interval '22 days'")
                let once = try await leader.get(.draft(id))
                #expect(once.text.contains("mới nhắc nhà trường về hạn này 1 ngày"))
                #expect(!once.text.contains("Ghi nhận hết hạn"))
                #expect(try await leader.post(.draftSilence(id), []).status == .conflict)
                #expect(try await warnings.tell(at: Date()) == 1)
                #expect(try await leader.get(.draft(id)).text.contains("Ghi nhận hết hạn"))
                let school = try await leader.acting(as: people.principal)
                #expect(try await school.post(.draftSilence(id), []).status == .notFound)
                #expect(try await leader.post(.draftSilence(id), []).status == .seeOther)
                #expect(try await school.get(.draft(id)).text.contains("coi là nhất trí"))
                let concluded = try await leader.post(.conclusion(id), [("tom-tat", "Kết luận")])
                #expect(concluded.status == .seeOther)
            }
        }
    }

    @Test func theProvinceSaysWhatSilenceSays() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            try await withServer(in: world, as: world.people.provinceOfficer) { officer in
                #expect(try await officer.get(.evaluations).text.contains("Trường không trả lời dự thảo"))
                let form = [("khong-tra-loi", "khong"), ("phien-ban", "0")]
                #expect(try await officer.post(.silenceSetting, form).status == .seeOther)
                #expect(try await officer.post(.silenceSetting, form).status == .conflict)
                let leader = try await officer.acting(as: world.people.leader)
                #expect(try await leader.post(.silenceSetting, form).status == .notFound)
                let page = try await leader.get(.draft(dossier.id.uuid))
                #expect(page.text.contains("không trả lời không được coi là nhất trí"))
            }
        }
    }

    /// More time that somebody granted is named, with who and why.
    @Test func namesGrantedTime() async throws {
        try await TestWorld.with { world in
            let dossier = try await sent(world)
            let people = world.people
            try await ClockStore(world.database).grant(
                dossier.school, dossier: dossier.id, for: .answerDraft, until: #require(Day(iso: "2090-05-06")),
                because: "Lũ lụt tháng trước", as: people.provinceOfficer)
            try await withServer(in: world, as: people.principal) { school in
                let page = try await school.get(.draft(dossier.id.uuid))
                #expect(page.text.contains("đến hết 06/05/2090") && page.text.contains("Lũ lụt tháng trước"))
                #expect(page.text.contains("Lê Thị Sở"))
            }
        }
    }
}
