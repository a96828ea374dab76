import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Reading and deciding on what was handed in")
struct ReviewTests {
    private static func fields(_ act: Submission, _ decision: String, reason: String = "") -> [(String, String)] {
        [
            ("noi-dung", act.contentHash), ("quyet-dinh", decision), ("nhan-xet-1.1", reason),
            ("loi-nhan", "Lời nhắn chung"),
        ]
    }

    @Test func theOfficerReturnsAndTheSchoolSeesWhy() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let page = try await visitor.get(.review(dossier.id.uuid))
                #expect(page.status == .ok)
                #expect(page.text.contains("nhan-xet-1.1"))
                #expect(page.text.contains(act.contentHash))
                let answer = try await visitor.post(
                    .review(dossier.id.uuid), Self.fields(act, "returned", reason: "Thiếu nghị quyết."))
                #expect(answer.status == .seeOther)
                let school = try await visitor.acting(as: world.people.member)
                let hub = try await school.get(.dossier(dossier.id.uuid))
                #expect(hub.text.contains("Hồ sơ được trả lại để bổ sung"))
                #expect(hub.text.contains("Thiếu nghị quyết."))
                let history = try await school.get(.review(dossier.id.uuid))
                #expect(history.text.contains("Lời nhắn chung"))
                #expect(!history.text.contains("Ghi quyết định"))
            }
        }
    }

    @Test func nothingTypedIsLostWhenAReasonIsMissing() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let answer = try await visitor.post(.review(dossier.id.uuid), Self.fields(act, "returned"))
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("ít nhất một tiêu chí"))
                #expect(answer.text.contains("Lời nhắn chung"))
                let unchosen = try await visitor.post(
                    .review(dossier.id.uuid), Self.fields(act, "", reason: "Ghi khi đọc."))
                #expect(unchosen.status == .unprocessableContent)
                #expect(unchosen.text.contains("Ghi khi đọc."))
            }
        }
    }

    @Test func theSecondOfficerIsToldAndKeepsTheText() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let first = try await visitor.post(.review(dossier.id.uuid), Self.fields(act, "accepted"))
                #expect(first.status == .seeOther)
                let second = try await visitor.post(
                    .review(dossier.id.uuid), Self.fields(act, "returned", reason: "Lý do của người thứ hai."))
                #expect(second.status == .conflict)
                #expect(second.text.contains("vừa có người khác kiểm tra xong"))
                #expect(second.text.contains("Trần Văn Phòng"))
                #expect(second.text.contains("Lý do của người thứ hai."))
            }
        }
    }

    @Test func othersNeitherReadNorDecide() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let people = world.people
            try await withServer(in: world, as: people.otherDistrictOfficer) { visitor in
                for person in [people.otherDistrictOfficer, people.provinceOfficer, people.otherPrincipal] {
                    let other = try await visitor.acting(as: person)
                    let page = try await other.get(.review(dossier.id.uuid))
                    #expect(page.status == .notFound)
                }
                for person in [people.otherDistrictOfficer, people.provinceOfficer, people.principal, people.member] {
                    let other = try await visitor.acting(as: person)
                    let answer = try await other.post(.review(dossier.id.uuid), Self.fields(act, "accepted"))
                    #expect(answer.status == .notFound)
                }
                let still = try await DossierStore(world.database).dossier(dossier.id, as: people.principal)
                #expect(still?.state == .submitted)
            }
        }
    }

    @Test func theSecondReadingShowsWhatChanged() async throws {
        try await TestWorld.with { world in
            let (dossier, used) = try await world.ratedDossier()
            let act = try await world.handIn(dossier, used)
            let remarks = ["1.1", "1.2"].map { Review.Item(criterion: $0, reason: "Xem lại \($0).") }
            try await ReviewStore(world.database).decide(
                ReviewDraft(decision: .returned, note: "", remarks: remarks), on: dossier, seenHash: act.contentHash,
                as: world.people.districtOfficer)
            try await world.owner.execute(
                "UPDATE finding SET verdict = 'unmet' WHERE criterion = '1.1' AND level = 3")
            try await world.handIn(dossier, used)
            try await withServer(in: world, as: world.people.districtOfficer) { visitor in
                let page = try await visitor.get(.review(dossier.id.uuid))
                #expect(page.text.contains("Đã thay đổi"))
                #expect(page.text.contains("Xem lại 1.1."))
                #expect(page.text.contains("Bị trả lại nhưng chưa thay đổi"))
                #expect(page.text.contains("Tiêu chí không thay đổi từ lần nộp trước"))
                #expect(!page.text.contains("content-sheet"))
                let all = try await visitor.post(
                    .review(dossier.id.uuid), [("chuyen-sang", "tat-ca"), ("nhan-xet-2.1", "Đang viết dở")])
                #expect(all.status == .ok)
                #expect(all.text.contains("content-sheet"))
                #expect(all.text.contains("Đang viết dở"))
            }
        }
    }
}
