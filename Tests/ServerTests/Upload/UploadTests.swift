import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Server

@Suite struct UploadTests {
    @Test func formWithAFileIsStoredAndShown() async throws {
        try await EvidenceServer.with { server in
            #expect(try await server.sendFile(EvidenceServer.pdf).status == .seeOther)
            #expect(try await server.sendFile(EvidenceServer.pdf + "\n", slot: "1").status == .seeOther)
            let page = try await server.visitor.get(server.address)
            #expect(page.text.contains("Kế hoạch năm học.pdf") && page.text.contains("bản 2"))
            #expect(try await server.visitor.get(server.file()).text == EvidenceServer.pdf)
            #expect(try await server.visitor.get(server.file(revision: 2)).text == EvidenceServer.pdf + "\n")
        }
    }

    @Test func wrongTypeAndWrongTokenAreRefusedAndNothingStays() async throws {
        try await EvidenceServer.with { server in
            let page = try await server.sendFile("<html><script>1</script></html>", name: "a.pdf")
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("Hãy in trang đó ra PDF") && page.text.contains("Kế hoạch chiến lược"))
            #expect(try await server.sendFile("", name: "").status == .unprocessableContent)
            #expect(try await server.sendFile(EvidenceServer.pdf, token: "x").status == .forbidden)
            #expect(try await server.visitor.get(server.file()).status == .notFound)
            #expect(try server.leftovers().isEmpty)
        }
    }

    @Test func tooLargeIsRefusedBothWays() async throws {
        try await EvidenceServer.with(largest: 1) { server in
            let large = EvidenceServer.pdf + String(repeating: " ", count: 1024 * 1024)
            let page = try await server.sendFile(large)
            #expect(page.status == .unprocessableContent && page.text.contains("tối đa 1 MB"))
            #expect(try await server.begin(large.utf8.count).status == .contentTooLarge)
            #expect(try server.leftovers().isEmpty)
        }
    }

    @Test func interruptedUploadGoesOnWhereItStopped() async throws {
        try await EvidenceServer.with { server in
            let bytes = EvidenceServer.pdf
            let begun = try await server.begin(bytes.utf8.count)
            #expect(begun.status == .created)
            let link = try begun.upload.link
            let offset = HTTPField.Name.uploadOffset
            let head = String(bytes.prefix(9))
            let first = try await server.script(.patch, link, [offset: "0"], head)
            #expect(try first.upload.received == 9)
            let finish = try begun.upload.finishLink
            let early = try await server.script(.post, finish)
            #expect(early.status == .conflict)
            let gap = try await server.script(.patch, link, [offset: "20"], "xx")
            #expect(gap.status == .conflict)
            #expect(try gap.upload.received == 9)
            let asked = try await server.visitor.get(link)
            #expect(try asked.upload.received == 9)
            let rest = try await server.script(.patch, link, [offset: "9"], String(bytes.dropFirst(9)))
            #expect(try rest.upload.received == bytes.utf8.count)
            #expect(try await server.script(.post, finish).status == .ok)
            #expect(try await server.visitor.get(server.file()).text == bytes)
            #expect(try server.leftovers().isEmpty)
        }
    }

    @Test func uploadsAreTheirOwnersAndCanBeGivenUp() async throws {
        try await EvidenceServer.with { server in
            let link = try await server.begin(100).upload.link
            _ = try await server.script(.patch, link, [.uploadOffset: "0"], "%PDF-1.7")
            let stranger = try await server.acting(as: server.world.people.otherMember)
            #expect(try await stranger.visitor.get(link).status == .notFound)
            #expect(try await stranger.script(.delete, link).status == .notFound)
            #expect(try await server.script(.delete, link).status == .noContent)
            #expect(try await server.visitor.get(link).status == .notFound)
            #expect(try server.leftovers().isEmpty)
        }
    }

    @Test func sameContentOfAnotherPieceIsPointedOut() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf)
            var second = server
            second.piece = try await server.world.register(["Biên bản"], in: server.dossier, pack: server.pack)[0]
            let answer = try await second.sendFile(EvidenceServer.pdf)
            let value = try #require(
                answer.headers[.setCookie]?.split(separator: ";").first?.split(separator: "=").last)
            let notice = try #require(Notice(cookieValue: String(value)))
            #expect(notice.kind == .warning && notice.text.contains(server.piece.code))
        }
    }
}
