import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite("The page of the school's facts")
struct FactsTests {
    @Test func onlyWhatThePackAsksForIsAsked() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.principal) { visitor in
                let page = try await visitor.get(.facts(id.uuid))
                #expect(page.text.contains("Có ít nhất một khóa học sinh đã hoàn thành chương trình"))
                #expect(page.text.contains("Điều 34"))
                #expect(!page.text.contains("so-nam-so-lieu"))
                #expect(page.text.contains("Trường thuộc vùng khó khăn"))
            }
        }
    }

    @Test func answersAreSavedAndAStaleOneKeepsWhatWasChosen() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.secretary) { visitor in
                let sent = try await visitor.post(
                    .facts(id.uuid), [("phien-ban", "1"), ("khoa-hoan-thanh", "co")])
                #expect(sent.status == .seeOther)
                let late = try await visitor.post(
                    .facts(id.uuid), [("phien-ban", "1"), ("khoa-hoan-thanh", "khong")])
                #expect(late.status == .conflict)
                #expect(late.text.contains("bản đang lưu: khóa hoàn thành: có"))
                #expect(late.text.contains("value=\"khong\" checked"))
            }
        }
    }

    @Test func theHeadDescribesTheSchool() async throws {
        try await TestWorld.with { world in
            let id = try await DossierTests.dossier(world)
            try await withServer(in: world, as: world.people.principal) { visitor in
                let sent = try await visitor.post(
                    .schoolConditions(id.uuid), [("phien-ban", "1"), ("dieu-kien-difficult-area", "difficult-area")])
                #expect(sent.status == .seeOther)
                let member = try await visitor.acting(as: world.people.member)
                let page = try await member.get(.facts(id.uuid))
                #expect(page.text.contains("<li>Trường thuộc vùng khó khăn</li>"))
                #expect(!page.text.contains("name=\"phien-ban\""))
                let refused = try await member.post(.facts(id.uuid), [("phien-ban", "1"), ("khoa-hoan-thanh", "co")])
                #expect(refused.status == .conflict)
                let conditions = try await member.post(.schoolConditions(id.uuid), [("phien-ban", "2")])
                #expect(conditions.status == .conflict)
            }
        }
    }
}
