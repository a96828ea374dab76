import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

/// The general assessment of a standard as a council writes it.
@Suite struct StandardPagesTests {
    private func text(_ server: PlanServer, _ field: String = "strengths") -> Route {
        .standardText(dossier: server.dossier.uuid, code: "lower-secondary:1", field: field)
    }

    @Test func thePageShowsTheCriteriaAndTheTexts() async throws {
        try await PlanServer.with { server in
            let page = try await server.visitor.get(server.standard())
            #expect(page.text.contains("Tiêu chuẩn 1 (Trung học cơ sở)") && page.text.contains("Tiêu chí 1.4"))
            #expect(page.text.contains("Điểm mạnh nổi bật") && page.text.contains("Chưa đánh giá"))
            #expect(try await server.visitor.get(server.standard("1")).status == .notFound)
            #expect(try await server.visitor.get(server.standard("primary:1")).status == .notFound)
        }
    }

    @Test func textsAreSavedWhileTyping() async throws {
        try await PlanServer.with { server in
            let saved = try #require(
                try await server.save(text(server), "Họp đúng kỳ (MC.1.1.09), MC.1.2.01.").save)
            #expect(saved.version == 1)
            #expect(saved.fragments["vb-strengths-ma"]?.contains("MC.1.1.09") == true)
            let late = try await server.save(text(server), "Khác")
            #expect(late.status == .conflict && late.text.contains("Họp đúng kỳ"))
            #expect(try await server.save(text(server, "khong-co"), "x").status == .notFound)
            #expect(try await server.visitor.get(server.standard()).text.contains("Họp đúng kỳ"))
        }
    }

    @Test func theWholeFormSavesWhatChangedAndKeepsBothVersions() async throws {
        try await PlanServer.with { server in
            let page = try await server.visitor.get(server.standard())
            let typed = ["vb-strengths": "Nền nếp tốt", "vb-limits": "Ít khảo sát"]
            #expect(try await server.send(page, to: server.standard(), typed).status == .seeOther)
            let late = try await server.send(page, to: server.standard(), ["vb-limits": "Chưa khảo sát"])
            #expect(late.status == .conflict)
            #expect(late.text.contains("Ít khảo sát") && late.text.contains("Chưa khảo sát"))
            let history = try await server.visitor.get(
                .standardHistory(dossier: server.dossier.uuid, code: "lower-secondary:1"))
            #expect(history.text.contains("Nền nếp tốt") && history.text.contains("Ghi lần đầu"))
        }
    }

    @Test func overviewAndHandingInNameWhatIsMissing() async throws {
        try await PlanServer.with(as: { $0.principal }) { server in
            _ = try await server.save(text(server), "Nền nếp tốt")
            let list = try await server.visitor.get(.sheetList(server.dossier.uuid))
            #expect(list.text.contains("Còn 3 mục chưa viết") && list.text.contains("Còn 4 mục chưa viết"))
            let hub = try await server.visitor.get(.dossier(server.dossier.uuid))
            #expect(hub.text.contains("1/32 mục đã viết") && hub.text.contains("Kế hoạch cải tiến chất lượng"))
            let submit = try await server.visitor.get(.submit(server.dossier.uuid))
            #expect(submit.text.contains("Đánh giá chung chưa viết đủ"))
            #expect(submit.text.contains("Chưa có vấn đề nào trong kế hoạch"))
        }
    }

    @Test func theSheetOfACriterionHasOnlyItsDescription() async throws {
        try await PlanServer.with { server in
            let sheet = try await server.visitor.get(
                .criterion(dossier: server.dossier.uuid, code: "lower-secondary:1.1"))
            #expect(sheet.text.contains("Hiện trạng, kết quả") && !sheet.text.contains("Điểm yếu"))
            #expect(!sheet.text.contains("Biện pháp mới"))
            #expect(sheet.text.contains(server.standard().path))
        }
    }
}
