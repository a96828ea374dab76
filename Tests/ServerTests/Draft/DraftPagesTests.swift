import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct DraftPagesTests {
    private static let fields = DraftFields(criterion: "1.1")

    /// What the school's form sends for criterion 1.1.
    private static func objection(_ unmet: [IndicatorPath], reasons: String, codes: String = "") -> [(String, String)] {
        unmet.map { (fields.objected($0), "1") } + [
            (fields.stance, "objects"), (fields.reasons, reasons), (fields.evidence, codes), (fields.version, "0"),
        ]
    }

    @Test func theWayFromTheDraftToTheConclusion() async throws {
        try await TestWorld.with { world in
            let (dossier, _, unmet) = try await world.settledDossier()
            let (id, people) = (dossier.id.uuid, world.people)
            try await withServer(in: world, as: people.leader) { leader in
                let bare = try await leader.post(.sendDraft(id), [("tom-tat", " ")])
                #expect(bare.status == .unprocessableContent)
                #expect(try await leader.get(.conclusion(id)).status == .seeOther)
                let sent = try await leader.post(.sendDraft(id), [("tom-tat", "Khoa9901 tóm tắt dự thảo")])
                #expect(sent.status == .seeOther)
                let school = try await leader.acting(as: people.principal)
                try await answer(unmet, dossier, school, leader)
                try await reply(unmet, dossier, school, leader)
                let concluded = try await leader.post(.conclusion(id), [("tom-tat", "Kết luận")])
                #expect(concluded.status == .seeOther)
                #expect(try await school.get(.draft(id)).text.contains("Khoa9901"))
                for person in [people.districtOfficer, people.otherPrincipal, people.guest] {
                    #expect(try await leader.acting(as: person).get(.draft(id)).status == .notFound)
                }
            }
        }
    }

    private func answer(
        _ unmet: [IndicatorPath], _ dossier: Dossier, _ school: Visitor, _ leader: Visitor
    ) async throws {
        let id = dossier.id.uuid
        let page = try await school.get(.draft(id))
        #expect(page.text.contains("Khoa9901") && page.text.contains("10 ngày làm việc kể từ"))
        let refused = try await school.post(
            .answerDraft(id),
            Self.objection(unmet, reasons: "Khoa9902 lý do", codes: "[H9-9.9-99]") + [("viec", "objects")])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("hồ sơ không có minh chứng H9-9.9-99") && refused.text.contains("Khoa9902"))
        let kept = try await school.post(
            .answerDraft(id), Self.objection(unmet, reasons: "Khoa9902 lý do") + [("viec", "luu")])
        #expect(kept.status == .seeOther)
        #expect(try await school.get(.draft(id)).text.contains("Khoa9902"))
        #expect(try await !leader.get(.draft(id)).text.contains("Khoa9902"))
        let stale = try await school.post(
            .answerDraft(id), Self.objection(unmet, reasons: "Khoa9903 khác") + [("viec", "objects")])
        #expect(stale.status == .conflict)
        #expect(stale.text.contains("Khoa9902") && stale.text.contains("Khoa9903"))
        let now = Self.objection(unmet, reasons: "Khoa9903 khác").map { name, value in
            (name, name == Self.fields.version ? "1" : value)
        }
        let contrary = try await school.post(.answerDraft(id), now + [("viec", "agrees")])
        #expect(contrary.status == .unprocessableContent)
        #expect(try await school.post(.answerDraft(id), now + [("viec", "objects")]).status == .seeOther)
        let late = try await school.post(.answerDraft(id), now + [("viec", "luu")])
        #expect(late.status == .notFound)
        #expect(try await school.get(.draft(id)).text.contains("nên chỉ để xem"))
    }

    private func reply(
        _ unmet: [IndicatorPath], _ dossier: Dossier, _ school: Visitor, _ leader: Visitor
    ) async throws {
        let (id, fields) = (dossier.id.uuid, Self.fields)
        #expect(try await leader.get(.draft(id)).text.contains("Khoa9903"))
        let early = try await leader.post(.conclusion(id), [("tom-tat", "Sớm")])
        #expect(early.status == .conflict && early.text.contains("chưa được phản hồi"))
        let place = ("tieu-chi", "1.1")
        let bare = try await leader.post(.draftReply(id), [place, (fields.decision, "partly"), (fields.because, "")])
        #expect(bare.status == .unprocessableContent && bare.text.contains("Hãy ghi lý do của đoàn."))
        let all = try await leader.post(
            .draftReply(id),
            [place, (fields.decision, "partly"), (fields.because, "Khoa9904")]
                + unmet.map { (fields.changed($0), "1") })
        #expect(all.status == .unprocessableContent && all.text.contains("Khoa9904"))
        let other = try await school.post(.draftReply(id), [place, (fields.decision, "accepted")])
        #expect(other.status == .notFound)
        let done = try await leader.post(
            .draftReply(id),
            [
                place, (fields.decision, "partly"), (fields.because, "Khoa9904 một phần"),
                (fields.changed(unmet[0]), "1"),
            ])
        #expect(done.status == .seeOther)
        let read = try await school.get(.draft(id))
        #expect(read.text.contains("Chấp nhận một phần") && read.text.contains("Khoa9904 một phần"))
        #expect(try await leader.get(.draft(id)).text.contains("Viết kết luận"))
    }
}
