import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct FollowUpPagesTests {
    private func page(_ server: SheetServer) -> Route { .followUps(server.dossier.uuid) }

    /// The key of the first suggestion on a page.
    private func key(_ text: String) throws -> String {
        String(try #require(text.firstMatch(of: #/name="khoa" value="([0-9a-f]{24})"/#)).1)
    }

    @Test func oneClickOnTheSheetBeginsAFollowUpWithItsSource() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Thư viện ít sách.", "weaknesses")
            let sheet = try await server.show().text
            let begun = try await server.visitor.post(page(server), [("khoa", try key(sheet))])
            #expect(begun.status == .seeOther)
            let path = try #require(begun.headers[.location])
            let form = try await server.visitor.get(path).text
            #expect(form.contains("Thư viện ít sách.") && form.contains("Điểm yếu, Tiêu chí 1.1"))
            #expect(form.contains(server.address().path))
            #expect(try await server.show().text.contains("name=\"khoa\"") == false)
            let member = server.world.people.member.description
            let fields = [
                ("viec", "Mua 500 cuốn sách"), ("nguoi", member), ("han", "01/05/2025"), ("tinh-trang", "done"),
                ("phien-ban", "1"),
            ]
            let id = try #require(path.split(separator: "/").last.flatMap { FollowUpID($0) })
            let route = Route.followUp(server.dossier.uuid, id.uuid)
            let refused = try await server.visitor.post(route, fields)
            #expect(refused.status == .unprocessableContent && refused.text.contains("cần ghi kết quả"))
            let saved = try await server.visitor.post(route, fields + [("ket-qua", "500 cuốn")])
            #expect(saved.status == .seeOther)
            let stale = try await server.visitor.post(route, fields + [("ket-qua", "Khác")])
            #expect(stale.status == .conflict && stale.text.contains("Khác"))
            #expect(try await server.visitor.get(page(server)).text.contains("Mua 500 cuốn sách"))
        }
    }

    @Test func theGapBoardOffersUnmetRequirements() async throws {
        try await SheetServer.with { server in
            _ = try await server.finding("1.1/1/a", "Không đạt")
            let board = try await server.visitor.get(Route.gaps(server.dossier.uuid)).text
            #expect(board.contains("Tạo việc cải tiến"))
            let begun = try await server.visitor.post(page(server), [("khoa", try key(board))])
            #expect(begun.status == .seeOther)
            #expect(try await server.visitor.get(page(server)).text.contains("Yêu cầu chưa đạt, Tiêu chí 1.1"))
        }
    }

    @Test func aReviewKeepsHowThingsStood() async throws {
        try await SheetServer.with { server in
            _ = try await server.visitor.post(page(server), [])
            let review = Route.followUpReview(server.dossier.uuid)
            let empty = try await server.visitor.post(review, [("ky", "semester"), ("nhan-xet", "")])
            #expect(empty.status == .unprocessableContent)
            let done = try await server.visitor.post(review, [("ky", "semester"), ("nhan-xet", "Còn chậm")])
            #expect(done.status == .seeOther)
            let text = try await server.visitor.get(page(server)).text
            #expect(text.contains("Còn chậm") && text.contains("1 chưa làm"))
        }
    }

    @Test func whatWaitsStandsOnMyWork() async throws {
        try await SheetServer.with { server in
            let secretary = try await server.acting(as: server.world.people.secretary)
            _ = try await secretary.visitor.post(
                .discussions(dossier: server.dossier.uuid, code: "1.1"),
                [("ve", ""), ("loi", "Xem giúp số lớp"), ("nhac", server.world.people.member.description)])
            #expect(try await server.visitor.get(.notices).text.contains("nhắc bạn trong trao đổi về"))
            #expect(try await !secretary.visitor.get(.notices).text.contains("nhắc bạn trong trao đổi về"))
            let mine = try await server.visitor.get(.myWork).text
            #expect(mine.contains("Xem giúp số lớp") && mine.contains("Lời nhắc chờ trả lời"))
            #expect(try await server.visitor.get(.start).text.contains("1 việc đang chờ"))
            #expect(try await secretary.visitor.get(.myWork).text.contains("không có việc nào"))
        }
    }

    @Test func whoWritesOnASheetIsShownToOthers() async throws {
        try await SheetServer.with { server in
            let route = Route.presence(dossier: server.dossier.uuid, code: "1.1")
            _ = try await server.visitor.post(route, [("sua", "1")])
            let secretary = try await server.acting(as: server.world.people.secretary)
            #expect(try await secretary.show().text.contains("đang sửa phiếu này"))
            #expect(try await server.show().text.contains("đang sửa phiếu này") == false)
            let answer = try await secretary.visitor.post(route, [])
            #expect(answer.status == .ok && answer.text.contains("đang sửa phiếu này"))
        }
    }
}
