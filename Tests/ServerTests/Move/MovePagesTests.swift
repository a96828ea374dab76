import Accreditation
import Criteria
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("Putting an amended pack into use and moving a dossier")
struct MovePagesTests {
    private static let clock = OpeningTests.clock

    @Test func aProvincePutsAnAmendedPackIntoUseAndASchoolMovesThereAndBack() async throws {
        try await TestWorld.started { world in
            let amended = try await world.keepAmendedPack()
            let dossier = try await world.makeDossier(pack: try await world.keepPack())
            let rated = IndicatorPath(criterion: "1.1", level: 1, indicator: "c")
            try await FindingStore(world.database, packs: RulePackStore(world.database)).save(
                .whole(.met), at: rated, in: dossier, seen: 0, as: world.people.member)
            try await withServer(in: world, as: world.people.provinceOfficer, clock: Self.clock) { officer in
                let head = try await officer.acting(as: world.people.principal)
                let before = try await head.get(.move(dossier.uuid))
                #expect(before.text.contains("Chưa có bộ nào khác"))
                try await Self.putIntoUse(amended, officer)
                try await Self.moveThere(amended, dossier, head)
                try await Self.moveBack(dossier, head)
            }
        }
    }

    private static func putIntoUse(_ amended: RulePack, _ officer: Visitor) async throws {
        let page = try await officer.get(.packUse(amended.hash))
        #expect(page.text.contains("chưa đưa vào sử dụng"))
        #expect(page.text.contains("Chiến lược vừa với mọi nguồn lực"))
        let empty = try await officer.post(.packUse(amended.hash), [("tu-ngay", "31/02/2025"), ("ly-do", " ")])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("Hãy nhập ngày theo dạng dd/mm/yyyy."))
        #expect(empty.text.contains("31/02/2025"))
        let done = try await officer.post(
            .packUse(amended.hash), [("tu-ngay", "01/01/2025"), ("ly-do", "Đã thẩm định")])
        #expect(done.status == .seeOther)
        let list = try await officer.get(.packUses)
        #expect(list.text.contains("Dùng từ ngày 01/01/2025 cho Tỉnh Hòa Lâm. Lê Thị Sở"))
    }

    private static func moveThere(_ amended: RulePack, _ dossier: DossierID, _ head: Visitor) async throws {
        let page = try await head.get(Route.move(dossier.uuid).with("sang", amended.hash))
        for words in [
            "Cần câu trả lời mới", "Để riêng", "Đổi lời văn", "Đổi số", "đã có câu trả lời", "Bãi bỏ hoặc gộp",
            "Đánh giá: 1.1 Mức 1, chỉ báo c",
        ] { #expect(page.text.contains(words), "\(words)") }
        let silent = try await head.post(.move(dossier.uuid), [("bo", amended.hash), ("ly-do", "")])
        #expect(silent.status == .unprocessableContent)
        let moved = try await head.post(.move(dossier.uuid), [("bo", amended.hash), ("ly-do", "Có sửa đổi")])
        #expect(moved.headers[.location] == Route.asideAnswers(dossier.uuid).path)
        let aside = try await head.get(.asideAnswers(dossier.uuid))
        #expect(aside.text.contains("Đánh giá: 1.1 Mức 1, chỉ báo c"))
        #expect(aside.text.contains("Có sửa đổi"))
        let hub = try await head.get(.dossier(dossier.uuid))
        #expect(hub.text.contains("Câu trả lời để riêng"))
        let member = try await head.acting(as: try #require(head.world).people.member)
        #expect(try await member.get(.move(dossier.uuid)).status == .notFound)
        #expect(try await member.get(.asideAnswers(dossier.uuid)).status == .ok)
    }

    private static func moveBack(_ dossier: DossierID, _ head: Visitor) async throws {
        let undone = try await head.post(.undoMove(dossier.uuid), [("ly-do-hoan", "Chuyển nhầm")])
        #expect(undone.status == .seeOther)
        let aside = try await head.get(.asideAnswers(dossier.uuid))
        #expect(aside.text.contains("Không có gì để riêng."))
        #expect(aside.text.contains("hoàn lại về"))
        let sheet = try await head.get(.criterion(dossier: dossier.uuid, code: "1.1"))
        #expect(sheet.text.contains("Đạt"))
        #expect(try await head.post(.undoMove(dossier.uuid), [("ly-do-hoan", "Nữa")]).status == .conflict)
    }

    @Test func aPageFromBeforeTheMoveSavesNothingAndLosesNothing() async throws {
        try await SheetServer.with { server in
            let amended = try await server.world.keepAmendedPack()
            let page = try await server.show()
            let before = server.pack.hash
            #expect(page.formFields.contains { $0 == ("_bo", before) })
            let chair = server.world.people.principal
            let dossier = try #require(
                try await DossierStore(server.world.database).dossier(server.dossier, as: chair))
            try await MoveStore(server.world.database, packs: RulePackStore(server.world.database)).move(
                dossier, along: AnswerPlaces(from: server.pack, to: amended), because: "Sửa đổi", as: chair)
            let sent = try await server.send(page, ["vb-present-1": "Câu gõ trước khi chuyển", "cb-1-c": "Đạt"])
            #expect(sent.status == .conflict)
            #expect(sent.text.contains("Hồ sơ vừa được chuyển sang bộ tiêu chí khác"))
            #expect(sent.text.contains("Câu gõ trước khi chuyển"))
            let finding = try await server.finding("1.1/1/c", "Đạt", under: before)
            let text = try await server.text("Gõ tiếp", under: before)
            #expect(finding.status == .conflict && text.status == .conflict)
            #expect(text.text.contains("Hồ sơ vừa được chuyển sang bộ tiêu chí khác"))
            #expect(try await server.findings() == [])
            #expect(try await server.finding("1.1/1/c", "Đạt", under: amended.hash).status == .ok)
        }
    }

    @Test func onlyPacksInUseAreProposedForNewDossiers() async throws {
        try await TestWorld.started { world in
            let amended = try await world.keepAmendedPack()
            try await withServer(in: world, as: world.people.principal, clock: Self.clock) { head in
                #expect(try await !head.get(.newDossier).text.contains(amended.hash))
                let day = try #require(Day(year: 2025, month: 1, day: 1))
                try await PackUseStore(world.database).putIntoUse(
                    amended.hash, in: world.province, from: day, because: "Đã thẩm định",
                    as: world.people.provinceOfficer)
                #expect(try await head.get(.newDossier).text.contains(amended.hash))
            }
        }
    }

    @Test func aQuestionIsAskedAnsweredAndRead() async throws {
        try await TestWorld.started { world in
            let old = try await world.keepPack()
            let amended = try await world.keepAmendedPack()
            _ = try await world.makeDossier(pack: old)
            try await withServer(in: world, as: world.people.provinceOfficer, clock: Self.clock) { officer in
                let asked = try await officer.post(.askEffect(amended.hash), [("so-voi", old.hash)])
                let address = try #require(asked.headers[.location])
                #expect(try await officer.get(address).text.contains("hx-trigger=\"every 1s\""))
                let worker = EffectWorker(
                    world.database, packs: RulePackStore(world.database), logger: Silence.logger)
                #expect(try await worker.workOnce())
                let page = try await officer.get(address)
                #expect(page.text.contains("Không hồ sơ nào đổi mức."))
                #expect(!page.text.contains("every 1s"))
                let principal = try await officer.acting(as: world.people.principal)
                #expect(try await principal.get(address).status == .notFound)
            }
        }
    }
}
