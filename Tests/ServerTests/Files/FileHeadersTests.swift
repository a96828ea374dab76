import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct FileHeadersTests {
    @Test func aFileComesWithItsNameAndCanDoNothing() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf, name: "Kế hoạch đầu năm.pdf")
            _ = try await server.sendFile("một, hai", name: "ghi chú.txt")
            let shown = try await server.visitor.get(server.file())
            #expect(shown.headers[.contentType] == "application/pdf")
            let name = shown.headers[.contentDisposition] ?? ""
            #expect(name.hasPrefix("inline; filename=\"Ke hoach dau nam.pdf\""))
            #expect(name.hasSuffix("UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%C4%91%E1%BA%A7u%20n%C4%83m.pdf"))
            #expect(shown.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
            #expect(shown.headers[.xContentTypeOptions] == "nosniff")
            #expect(shown.headers[.cacheControl] == "private, no-cache")
            let kept = try await server.visitor.get(server.file().with("tai-ve", "1"))
            #expect(kept.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            let text = try await server.visitor.get(server.file(2))
            #expect(text.headers[.contentDisposition]?.hasPrefix("attachment") == true)
            #expect(text.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        }
    }

    @Test func rangesAndTagsAreAnswered() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf)
            let path = server.file().path
            let whole = try await server.visitor.get(path)
            let tag = try #require(whole.headers[.eTag])
            let same = try await server.visitor.get(path, headers: [.ifNoneMatch: tag])
            #expect(same.status == .notModified)
            let part = try await server.visitor.get(path, headers: [.range: "bytes=0-3", .ifRange: tag])
            #expect(part.status == .partialContent && part.text == "%PDF")
            #expect(part.headers[.contentRange] == "bytes 0-3/\(EvidenceServer.pdf.utf8.count)")
            let changed = try await server.visitor.get(path, headers: [.range: "bytes=0-3", .ifRange: "\"khác\""])
            #expect(changed.status == .ok && changed.text == EvidenceServer.pdf)
            let beyond = try await server.visitor.get(path, headers: [.range: "bytes=9999-"])
            #expect(beyond.status == .rangeNotSatisfiable)
            let missing = try await server.visitor.get(server.file(1, revision: 2))
            #expect(missing.status == .notFound)
        }
    }
}
