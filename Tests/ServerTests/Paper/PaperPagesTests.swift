import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Server

/// Papers as a school writes, reads and approves them.
@Suite struct PaperPagesTests {
    private func paper(_ server: PlanServer) -> Route { .paper(server.dossier.uuid, "plan") }

    private func text(_ server: PlanServer, _ place: String = "text/resources") -> Route {
        .paperText(server.dossier.uuid, "plan", place: place)
    }

    @Test func theListNamesEveryPaperOfThePack() async throws {
        try await PlanServer.with { server in
            let list = try await server.visitor.get(.papers(server.dossier.uuid))
            #expect(list.status == .ok)
            for form in server.pack.papers { #expect(list.text.contains(form.title), "\(form.id)") }
            #expect(list.text.contains("Chưa soạn") && list.text.contains("chỗ chưa có dữ liệu"))
        }
    }

    @Test func textsAndDetailsAreSavedWhileTyping() async throws {
        try await PlanServer.with { server in
            #expect(try await server.save(text(server), "Hai máy tính, kinh phí 5 triệu.").status == .ok)
            #expect(try await server.save(text(server, "detail/number"), "7/KH-THHV").status == .ok)
            let late = try await server.save(text(server), "Khác")
            #expect(late.status == .conflict && late.text.contains("kinh phí 5 triệu"))
            #expect(try await server.save(text(server, "text/khong-co"), "x").status == .notFound)
            let page = try await server.visitor.get(paper(server))
            #expect(page.text.contains("kinh phí 5 triệu") && page.text.contains("7/KH-THHV"))
            let preview = try await server.visitor.get(.paperPreview(server.dossier.uuid, "plan"))
            #expect(preview.text.contains("kinh phí 5 triệu"))
            #expect(preview.headers[.contentSecurityPolicy]?.contains("style-src 'sha256-") == true)
        }
    }

    @Test func theWholeFormSavesWhatChangedAndKeepsBothVersions() async throws {
        try await PlanServer.with { server in
            let page = try await server.visitor.get(paper(server))
            let typed = ["gt-text-resources": "Hai máy tính", "gt-detail-place": "Hạ Vân"]
            #expect(try await server.send(page, to: paper(server), typed).status == .seeOther)
            let late = try await server.send(page, to: paper(server), ["gt-text-resources": "Ba máy tính"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Hai máy tính") && late.text.contains("Ba máy tính"))
        }
    }

    @Test func theWordFileIsTheSameEachTime() async throws {
        try await PlanServer.with { server in
            let route = Route.paperDraft(server.dossier.uuid, "plan", format: "docx")
            let (one, other) = (try await server.visitor.get(route), try await server.visitor.get(route))
            #expect(one.status == .ok && one.body.readableBytes > 4_000)
            #expect(one.body == other.body)
            #expect(one.headers[.contentDisposition]?.contains(".docx") == true)
        }
    }

    @Test func anOldOrForgedApprovalIsRefused() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            let approve = Route.approvePaper(server.dossier.uuid, "plan")
            let forged = try await server.visitor.post(approve, [("noi-dung", "abc"), ("ly-do", "Gấp")])
            #expect(forged.status == .unprocessableContent)
            #expect(forged.text.contains("Hồ sơ vừa được sửa sau khi bạn mở trang này"))
            let member = try await server.acting(as: server.world.people.member)
            let refused = try await member.visitor.post(approve, [("noi-dung", "abc")])
            #expect(refused.status == .conflict && refused.text.contains("Chỉ hiệu trưởng được duyệt văn bản"))
        }
    }
}
