import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct AssetTests {
    @Test func currentAddressIsKeptForEver() async throws {
        let path = try testApp().assets.link("css/base.css")
        try await withServer { visitor in
            let answer = try await visitor.get(path)
            #expect(answer.status == .ok)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        }
    }

    @Test func oldAddressIsNotKept() async throws {
        try await withServer { visitor in
            let answer = try await visitor.get("/static/old/css/base.css")
            #expect(answer.headers[.cacheControl] == "no-cache")
        }
    }

    @Test(arguments: ["/static/x/../Templates/Layout/page.mustache", "/static/x/css", "/static/x/%2e%2e/main"])
    func onlyOwnFiles(path: String) async throws {
        try await withServer { visitor in
            let answer = try await visitor.get(path)
            #expect(answer.status == .notFound)
        }
    }

    @Test func pagesAndStylesAreCompressedOnTheWire() async throws {
        let path = try testApp().assets.link("css/base.css")
        try await buildApplication(try testApp()).test(.live) { client in
            let answer = try await client.execute(uri: path, method: .get, headers: [.acceptEncoding: "gzip"])
            #expect(answer.headers[.contentEncoding] == "gzip")
            #expect(answer.headers[.skipCompression] == nil)
            let plain = try await client.execute(uri: path, method: .get)
            #expect(plain.headers[.contentEncoding] == nil)
            #expect(plain.body.readableBytes > answer.body.readableBytes)
            let head = try await client.execute(uri: path, method: .head, headers: [.acceptEncoding: "gzip"])
            #expect(head.headers[.contentEncoding] == nil)
        }
    }
}
