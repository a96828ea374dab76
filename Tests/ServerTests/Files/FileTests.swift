import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct FileTests {
    @Test func fileIsShownInAFrameOfOursAndKeptUnderItsName() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf)
            let shown = try await server.visitor.get(server.file())
            #expect(shown.headers[.contentType] == "application/pdf")
            #expect(shown.headers[.contentDisposition]?.hasPrefix("inline; ") == true)
            #expect(shown.headers[.xContentTypeOptions] == "nosniff")
            let policy = try #require(shown.headers[.contentSecurityPolicy])
            #expect(policy.contains("frame-ancestors 'self'") && !policy.contains("script-src"))
            let kept = try await server.visitor.get(server.file().with("tai-ve", "1"))
            #expect(
                kept.headers[.contentDisposition]
                    == "attachment; filename=\"Ke hoach nam hoc.pdf\"; "
                    + "filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20n%C4%83m%20h%E1%BB%8Dc.pdf")
        }
    }

    @Test func textIsOnlyKeptAndSandboxed() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile("Biên bản họp hội đồng", name: "Biên bản.txt")
            let answer = try await server.visitor.get(server.file())
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
            #expect(answer.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        }
    }

    @Test func partsAndKnownCopiesAreServed() async throws {
        try await EvidenceServer.with { server in
            _ = try await server.sendFile(EvidenceServer.pdf)
            let path = server.file().path
            let size = EvidenceServer.pdf.utf8.count
            let part = try await server.visitor.get(path, headers: [.range: "bytes=1-3"])
            #expect(part.status == .partialContent && part.text == "PDF")
            #expect(part.headers[.contentRange] == "bytes 1-3/\(size)")
            let beyond = try await server.visitor.get(path, headers: [.range: "bytes=\(size)-"])
            #expect(beyond.status == .rangeNotSatisfiable)
            let tag = try #require(part.headers[.eTag])
            #expect(try await server.visitor.get(path, headers: [.ifNoneMatch: tag]).status == .notModified)
        }
    }

    @Test(arguments: [
        ("bytes=0-4", ByteRange.part(0..<5)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)),
        ("bytes=8-99", .part(8..<10)), ("bytes=10-", .beyond), ("bytes=4-2", .whole), ("bytes=0-1,3-4", .whole),
        ("lines=0-1", .whole), ("bytes=-0", .beyond), ("bytes=-99", .part(0..<10)),
    ])
    func rangesAreRead(header: String, expected: ByteRange) {
        #expect(ByteRange(header, size: 10) == expected)
    }
}
