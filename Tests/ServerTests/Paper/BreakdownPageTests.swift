import Accreditation
import Criteria
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// The breakdown table of the circulars of 2018 as a school writes it, and texts that come from the year before.
@Suite struct BreakdownPageTests {
    private func text(_ server: SheetServer, _ place: String, of paper: String = "breakdown") -> Route {
        .paperText(server.dossier.uuid, paper, place: place)
    }

    @Test func whatIsWrittenBesideAnIndicatorIsPrintedThere() async throws {
        try await SheetServer.with { server in
            let key = "text/breakdown/1.1/1/a"
            #expect(try await server.save(text(server, "\(key)/question"), "Ai ban hành chiến lược?").status == .ok)
            #expect(try await server.save(text(server, "\(key)/place"), "Tủ hồ sơ phòng họp").status == .ok)
            #expect(try await server.save(text(server, "text/breakdown/9.9/1/a/place"), "x").status == .notFound)
            let page = try await server.visitor.get(.paper(server.dossier.uuid, "breakdown"))
            #expect(page.text.contains("Đã ghi 2/") && page.text.contains("Ai ban hành chiến lược?"))
            let requirement = try #require(
                server.pack.criterion("1.1")?.levels.first?.indicators.first?.requirements.first)
            #expect(page.text.contains(requirement.text))
            let preview = try await server.visitor.get(.paperPreview(server.dossier.uuid, "breakdown"))
            #expect(preview.text.contains("- Ai ban hành chiến lược?"))
            #expect(preview.text.contains("Tủ hồ sơ phòng họp"))
        }
    }

    @Test func aPageMadeBeforeAMoveSavesNothing() async throws {
        try await SheetServer.with { server in
            let page = try await server.visitor.get(.paper(server.dossier.uuid, "breakdown"))
            #expect(page.text.contains(#"name="_bo" value="\#(server.pack.hash)""#))
            let late = try await server.save(
                text(server, "text/breakdown/1.1/1/a/place"), "Tủ hồ sơ", under: String(repeating: "0", count: 64))
            #expect(late.status == .conflict && late.text.contains("bộ tiêu chí khác"))
        }
    }

    @Test func whatComesFromLastYearIsMissingUntilSomebodyLooks() async throws {
        try await SheetServer.with(as: { $0.principal }) { server in
            _ = try await server.save(text(server, "text/training", of: "plan"), "Tập huấn tháng 9")
            try await server.world.owner.execute(
                "UPDATE paper_text SET to_confirm = true WHERE dossier_id = \(server.dossier.uuid)")
            let route = Route.paper(server.dossier.uuid, "plan")
            let before = try await server.visitor.get(route)
            #expect(before.text.contains("1 mục ở đây được mang từ năm học trước"))
            #expect(before.text.contains("mang từ năm học trước, chưa có ai xem lại"))
            #expect(before.text.contains("Cần xác nhận") && before.text.contains("Chưa soạn"))
            let fields = before.formFields.filter { $0.0 != "_csrf" } + [("xac-nhan", "tat-ca")]
            #expect(try await server.visitor.post(route, fields).status == .seeOther)
            let after = try await server.visitor.get(route)
            #expect(!after.text.contains("chưa có ai xem lại") && after.text.contains("Tập huấn tháng 9"))
            #expect(after.text.contains("Dự thảo"))
        }
    }
}
