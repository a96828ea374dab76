import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Server

@Suite struct SessionTests {
    @Test func headerShowsWhoIsSignedIn() async throws {
        try await withServer(people: [.sample(name: "Trần <Văn> Minh")]) { visitor in
            let answer = try await visitor.get(.start)
            #expect(answer.text.contains("Trần &lt;Văn&gt; Minh"))
            #expect(answer.text.contains("action=\"/dang-xuat\""))
            #expect(!answer.text.contains("href=\"/dang-nhap\""))
        }
    }

    @Test func unknownSessionIsNobody() async throws {
        try await withServer { visitor in
            let answer = try await visitor.get("/", headers: [.cookie: "phien=khong-co"])
            #expect(answer.text.contains("href=\"/dang-nhap\""))
        }
    }

    @Test func failingSessionsAreAnErrorPageAndNotSignedOut() async throws {
        struct Down: Error {}
        var app = try testApp()
        app.sessions = Sessions { _ in throw Down() }
        let router = buildRouter(app)
        try await Application(router: router, logger: app.logger).test(.router) { client in
            let answer = try await client.execute(uri: "/", method: .get, headers: [.cookie: "phien=x"])
            #expect(answer.status == .internalServerError)
            #expect(answer.headers[.contentSecurityPolicy] != nil)
        }
    }

    @Test func noticeIsShownOnce() async throws {
        let cookie = Notice.success("Đã nộp hồ sơ \"A\".").cookie
        try await withServer { visitor in
            let answer = try await visitor.get("/", headers: [.cookie: "\(cookie.name)=\(cookie.value)"])
            #expect(answer.text.contains("Đã nộp hồ sơ &quot;A&quot;."))
            let cookies = answer.headers[values: .setCookie].filter { $0.contains("thongbao=") }
            #expect(cookies.contains { $0.contains("Max-Age=0") })
        }
    }

    @Test(arguments: ["", "success", "success.###", "danger.eA", "success.w_8"])
    func strangeNoticesAreIgnored(value: String) {
        #expect(Notice(cookieValue: value) == nil)
    }

    @Test func cookieIsProtected() {
        let cookie = SessionCookie.make(SessionToken(text: "abc"), secure: true).description
        for part in ["__Host-phien=abc", "HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
            #expect(cookie.contains(part))
        }
    }
}
