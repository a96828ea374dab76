import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct HeaderTests {
    @Test(arguments: ["/", "/health", "/khong-co", "/static/x/css/base.css", "/static/x/khong-co.css"])
    func everyAnswerIsProtected(path: String) async throws {
        try await withServer { visitor in
            let answer = try await visitor.get(path)
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"))
            #expect(!policy.contains("unsafe"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.referrerPolicy] == "same-origin")
            #expect(answer.headers[.requestID]?.isEmpty == false)
        }
    }

    @Test func pagesAreNotStored() async throws {
        try await withServer { visitor in
            let answer = try await visitor.get(.start)
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test func anonymousSecretIsHiddenFromScripts() async throws {
        try await withServer { visitor in
            let cookie = try await visitor.get(.start).headers[.setCookie]
            #expect(cookie?.contains("HttpOnly") == true)
            #expect(cookie?.contains("SameSite=Strict") == true)
        }
    }
}
