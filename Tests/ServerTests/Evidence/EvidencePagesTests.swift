import Accreditation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct EvidencePagesTests {
    @Test func registeringGivesACodeAndLinksIndicators() async throws {
        try await EvidenceServer.with { server in
            let form = try await server.visitor.get(Route.newEvidence(server.dossier.uuid).path + "?tieu-chi=1.2")
            #expect(form.status == .ok && form.text.contains("Đăng ký minh chứng"))
            let answer = try await server.visitor.post(
                .newEvidence(server.dossier.uuid),
                [
                    ("tieu-chi", "1.2"), ("ten", "Quyết định thành lập Hội đồng trường"), ("so", "15/QĐ-PGDĐT"),
                    ("ngay", "5/9/2024"), ("chi-bao", "1.2/1/a"), ("chi-bao", "1.2/1/b"),
                ])
            #expect(answer.status == .seeOther)
            let page = try await server.visitor.get(try #require(answer.headers[.location]))
            for text in ["H1-1.2-01", "Quyết định thành lập Hội đồng trường", "05/09/2024", "mức 1, chỉ báo b"] {
                #expect(page.text.contains(text))
            }
        }
    }

    @Test func wrongFormKeepsWhatWasTyped() async throws {
        try await EvidenceServer.with { server in
            let answer = try await server.visitor.post(
                .newEvidence(server.dossier.uuid), [("tieu-chi", "1.2"), ("so", "15/QĐ"), ("ngay", "hôm qua")])
            #expect(answer.status == .unprocessableContent)
            for text in ["Hãy ghi tên minh chứng", "15/QĐ", "hôm qua", "năm đủ bốn chữ số"] {
                #expect(answer.text.contains(text))
            }
        }
    }

    @Test func listIsSearchedWithoutAccentsAndFiltered() async throws {
        try await EvidenceServer.with { server in
            let found = try await server.visitor.get(server.list.path + "?tim=ke+hoach+chien+luoc")
            #expect(found.text.contains(server.piece.code))
            let none = try await server.visitor.get(server.list.with("tim", "bien ban").path)
            #expect(!none.text.contains(server.piece.code) && none.text.contains("Không có minh chứng nào khớp"))
            let bare = try await server.visitor.get(server.list.with("loc", "without-file").path)
            #expect(bare.text.contains(server.piece.code))
            _ = try await server.sendFile(EvidenceServer.pdf)
            let filled = try await server.visitor.get(server.list.with("loc", "without-file").path)
            #expect(!filled.text.contains(server.piece.code))
            let json = try await server.visitor.get(
                Route.evidenceSearch(server.dossier.uuid).with("tim", "CHIEN").path)
            #expect(json.text.contains("\"cite\":\"[\(server.piece.code)]\""))
        }
    }

    @Test func staleEditShowsBothTexts() async throws {
        try await EvidenceServer.with { server in
            let edit = Route.editEvidence(server.dossier.uuid, server.piece.id.uuid)
            let first = try await server.visitor.post(edit, [("ten", "Kế hoạch A"), ("phien-ban", "1")])
            #expect(first.status == .seeOther)
            let late = try await server.visitor.post(edit, [("ten", "Kế hoạch B"), ("phien-ban", "1")])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Kế hoạch A") && late.text.contains("Kế hoạch B"))
            #expect(late.text.contains("name=\"phien-ban\" value=\"2\""))
            let page = try await server.visitor.get(server.address)
            #expect(page.text.contains("Kế hoạch chiến lược → Kế hoạch A"))
        }
    }

    @Test func withdrawingAsksFirstAndCanBeUndone() async throws {
        try await EvidenceServer.with { server in
            let withdraw = Route.withdrawEvidence(server.dossier.uuid, server.piece.id.uuid)
            let question = try await server.visitor.get(withdraw)
            #expect(question.text.contains("Rút minh chứng \(server.piece.code)?"))
            #expect(try await server.visitor.post(withdraw, [("phien-ban", "1")]).status == .seeOther)
            #expect(try await server.visitor.get(server.list).text.contains(server.piece.code) == false)
            #expect(try await server.sendFile(EvidenceServer.pdf).status == .unprocessableContent)
            let restore = Route.restoreEvidence(server.dossier.uuid, server.piece.id.uuid)
            #expect(try await server.visitor.post(restore, [("phien-ban", "2")]).status == .seeOther)
            #expect(try await server.visitor.get(server.list).text.contains(server.piece.code))
        }
    }

    @Test func metWithoutEvidenceIsListedUntilAPieceServesIt() async throws {
        try await EvidenceServer.with { server in
            let finding = Route.finding(dossier: server.dossier.uuid, code: "1.1", level: 1, indicator: "a")
            let saved = try await server.visitor.post(finding, [("value", "Đạt"), ("version", "0")])
            #expect(saved.status == .ok)
            let lacking = Route.evidenceLacking(server.dossier.uuid)
            #expect(try await server.visitor.get(lacking).text.contains("1 chỉ báo được đánh giá đạt"))
            let uses = Route.evidenceUses(server.dossier.uuid, server.piece.id.uuid)
            #expect(try await server.visitor.post(uses, [("chi-bao", "1.1/1/a")]).status == .seeOther)
            #expect(try await server.visitor.get(lacking).text.contains("đều đã có minh chứng"))
        }
    }

    @Test func strangersFindNothingAndOfficersOnlyWhatWasHandedIn() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf)
            let people = server.world.people
            for person in [people.otherMember, people.districtOfficer, people.otherPrincipal] {
                let stranger = try await server.acting(as: person)
                for route in [server.list, server.address, server.file(), .newEvidence(server.dossier.uuid)] {
                    #expect(try await stranger.visitor.get(route).status == .notFound)
                }
                #expect(try await stranger.sendFile(EvidenceServer.pdf).status == .notFound)
            }
            try await server.world.put(server.dossier, into: .submitted)
            let officer = try await server.acting(as: people.districtOfficer)
            #expect(try await officer.visitor.get(server.file()).status == .ok)
            let page = try await officer.visitor.get(server.address)
            #expect(page.status == .ok && !page.text.contains("Tải lên</button>"))
            #expect(try await server.visitor.get(.newEvidence(server.dossier.uuid)).status == .conflict)
            let stranger = try await server.acting(as: people.otherMember)
            #expect(try await stranger.visitor.get(server.file()).status == .notFound)
        }
    }
}
