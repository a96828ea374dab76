import Accreditation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Server

@Suite struct SheetHistoryTests {
    @Test func changesAreShownWordByWordToTheCouncilOnly() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp.")
            _ = try await server.text("Trường có 21 lớp.", version: 1)
            _ = try await server.finding("1.1/1/a", "Đạt")
            let route = Route.sheetHistory(dossier: server.dossier.uuid, code: "1.1")
            let page = try await server.visitor.get(route)
            #expect(page.text.contains("<del>20") && page.text.contains("<ins>21"))
            #expect(page.text.contains("Kết quả Mức 1, chỉ báo a"))
            #expect(page.text.contains("Bùi Văn Viên"))
            let officer = try await server.acting(as: server.world.people.districtOfficer)
            #expect(try await officer.visitor.get(route).status == .notFound)
        }
    }

    @Test func theOfficialFormShowsEverythingForPrinting() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp.")
            _ = try await server.finding("1.1/2/-", "Đạt")
            let page = try await server.visitor.get(.sheetForm(dossier: server.dossier.uuid, code: "1.1"))
            #expect(page.text.contains("Phiếu đánh giá tiêu chí"))
            #expect(page.text.contains("Trường có 20 lớp.") && page.text.contains("*: Đạt"))
            let clauses = try await server.visitor.get(.sheetForm(dossier: server.dossier.uuid, code: "level-4"))
            #expect(clauses.text.contains("Khoản 5") && clauses.text.contains("4. Kế hoạch cải tiến"))
        }
    }
}
