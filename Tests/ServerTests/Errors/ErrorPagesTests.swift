import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct ErrorPagesTests {
    private struct Secret: Error, CustomStringConvertible {
        var description: String { "password=hunter2 at /etc/secret" }
    }

    private static func addFailures(_ router: Router<AppContext>, _ app: App) {
        router.get(["thu", "loi"]) { _, _ in throw Secret() }
        router.get(["thu", "chua-tai"]) { _, _ in throw PageError.unavailable("danh sách trường", cause: Secret()) }
        router.post(["thu", "trung"]) { _, _ in
            throw PageError.stale(Conflict(yours: "24 lớp", theirs: "25 lớp", theirsBy: "Lê Thị Mận", version: 7))
        }
        router.get(["thu", "rieng"]) { _, context in .html(try context.signedIn().name) }
    }

    @Test func thrownErrorIsNotShown() async throws {
        try await withServer(routes: Self.addFailures) { visitor in
            let answer = try await visitor.get("/thu/loi")
            #expect(answer.status == .internalServerError)
            #expect(!answer.text.contains("hunter2"))
            #expect(!answer.text.contains("Secret"))
            let number = try #require(answer.headers[.requestID])
            #expect(answer.text.contains(number))
        }
    }

    @Test func scriptsGetJSON() async throws {
        try await withServer(routes: Self.addFailures) { visitor in
            let answer = try await visitor.get("/thu/loi", headers: [.accept: "application/json"])
            #expect(answer.status == .internalServerError)
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            #expect(answer.text.contains("Hệ thống gặp lỗi"))
            #expect(!answer.text.contains("hunter2"))
        }
    }

    @Test func couldNotLoadIsNoEmptyPage() async throws {
        try await withServer(routes: Self.addFailures) { visitor in
            let answer = try await visitor.get("/thu/chua-tai")
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.text.contains("Chưa tải được danh sách trường"))
            #expect(!answer.text.contains("hunter2"))
        }
    }

    @Test func unknownAddressIsNotFound() async throws {
        try await withServer { visitor in
            let answer = try await visitor.get("/khong-co")
            #expect(answer.status == .notFound)
            #expect(answer.text.contains("Không tìm thấy trang này"))
        }
    }

    @Test func staleWriteShowsBothTexts() async throws {
        try await withServer(people: [.sample()], routes: Self.addFailures) { visitor in
            let answer = try await visitor.post(["thu", "trung"], [])
            #expect(answer.status == .conflict)
            for text in ["24 lớp", "25 lớp", "Lê Thị Mận"] { #expect(answer.text.contains(text)) }
        }
    }

    @Test func visitorIsLedToSignInAndBack() async throws {
        try await withServer(routes: Self.addFailures) { visitor in
            let answer = try await visitor.get("/thu/rieng?trang=2")
            #expect(answer.status == .seeOther)
            #expect(answer.headers[.location] == "/dang-nhap?tiep=%2Fthu%2Frieng%3Ftrang%3D2")
        }
    }

    @Test func tooLargeFormIsRefused() async throws {
        try await withServer(people: [.sample()], routes: Self.addFailures) { visitor in
            let answer = try await visitor.post(["thu", "trung"], [("x", String(repeating: "a", count: Form.largest))])
            #expect(answer.status == .contentTooLarge)
        }
    }
}
