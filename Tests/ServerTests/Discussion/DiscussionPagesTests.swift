import Accreditation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct DiscussionPagesTests {
    private func page(_ server: SheetServer) -> Route {
        .discussions(dossier: server.dossier.uuid, code: "1.1")
    }

    /// The value of the form's choice for the sentence with these words.
    private func place(_ words: String, in text: String) throws -> String {
        let option = try #require(text.split(separator: "<option value=\"").first { $0.contains(words) })
        return String(option.prefix { $0 != "\"" })
    }

    @Test func aSentenceIsDiscussedAndSaysSoWhenItWasRewritten() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp. Sân chơi rộng.")
            let form = try await server.visitor.get(page(server)).text
            let place = try place("Sân chơi rộng.", in: form)
            let people = server.world.people
            let sent = try await server.visitor.post(
                page(server),
                [
                    ("ve", place), ("loi", "Rộng bao nhiêu?"), ("nhac", people.secretary.description),
                    ("ma", DiscussionID().description),
                ])
            #expect(sent.status == .seeOther)
            let shown = try await server.visitor.get(page(server)).text
            #expect(shown.contains("Rộng bao nhiêu?") && shown.contains("câu 2") && shown.contains("nhắc "))
            #expect(!shown.contains("Câu đã đổi"))
            #expect(try await server.visitor.get(.sheetList(server.dossier.uuid)).text.contains("1 chưa xong"))
            #expect(try await server.show().text.contains("Trao đổi: 1 chưa xong"))
            _ = try await server.text("Trường có 20 lớp. Sân chơi rộng 500 m².", version: 1)
            let after = try await server.visitor.get(page(server)).text
            #expect(after.contains("Câu đã đổi") && after.contains("Sân chơi rộng."))
        }
    }

    @Test func aChoiceOfASentenceThatWasRewrittenMeanwhileKeepsWhatWasTyped() async throws {
        try await SheetServer.with { server in
            _ = try await server.text("Trường có 20 lớp.")
            let place = try place("20 lớp", in: try await server.visitor.get(page(server)).text)
            _ = try await server.text("Trường có 21 lớp.", version: 1)
            let refused = try await server.visitor.post(page(server), [("ve", place), ("loi", "Đúng chưa?")])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("vừa được sửa") && refused.text.contains("Đúng chưa?"))
            let empty = try await server.visitor.post(page(server), [("ve", ""), ("loi", " ")])
            #expect(empty.status == .unprocessableContent)
        }
    }

    @Test func aDiscussionIsClosedAndAnAnswerOpensItAgain() async throws {
        try await SheetServer.with { server in
            let id = DiscussionID()
            _ = try await server.visitor.post(
                page(server), [("ve", ""), ("loi", "Cần xem lại"), ("ma", id.description)])
            let one = Route.discussion(dossier: server.dossier.uuid, code: "1.1", id.uuid)
            _ = try await server.visitor.post(one, [("loi", ""), ("viec", "xong")])
            #expect(try await server.visitor.get(.sheetList(server.dossier.uuid)).text.contains("1 đã xong"))
            _ = try await server.visitor.post(one, [("loi", "Chưa được"), ("viec", "tra-loi")])
            let shown = try await server.visitor.get(page(server)).text
            #expect(shown.contains("Chưa được") && shown.contains("Chưa xong"))
        }
    }
}
