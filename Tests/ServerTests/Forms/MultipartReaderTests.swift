import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Server

@Suite struct MultipartReaderTests {
    private static let body = """
        --bien\r\nContent-Disposition: form-data; name="tep-so"\r\n\r\n2\r\n\
        --bien\r\nContent-Disposition: form-data; name="tep"; filename="Kế %22hoạch%22.pdf"\r\n\
        Content-Type: application/pdf\r\n\r\nmột\r\n--bie hai\r\n\r\n--bien--\r\n
        """

    private static func reader(_ text: String, cut: Int) throws -> MultipartReader {
        let bytes = Array(text.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: cut).map {
            ByteBuffer(bytes: bytes[$0..<min($0 + cut, bytes.count)])
        }
        let stream = AsyncStream { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
        let head = HTTPRequest(
            method: .post, scheme: nil, authority: nil, path: "/",
            headerFields: [.contentType: "multipart/form-data; boundary=bien"])
        return try #require(MultipartReader(Request(head: head, body: RequestBody(asyncSequence: stream))))
    }

    @Test(arguments: [1, 2, 3, 7, 64, 10_000]) func anyCutGivesTheSameParts(cut: Int) async throws {
        var reader = try Self.reader(Self.body, cut: cut)
        let first = try await reader.nextPart()
        #expect(first?.name == "tep-so" && first?.fileName == nil)
        #expect(try await reader.text() == "2")
        let second = try await reader.nextPart()
        #expect(second?.fileName == "Kế \"hoạch\".pdf")
        #expect(try await reader.text() == "một\r\n--bie hai\r\n")
        let end = try await reader.nextPart()
        #expect(end == nil)
    }

    @Test func whatIsLeftOfAPartIsSkipped() async throws {
        var reader = try Self.reader(Self.body, cut: 5)
        _ = try await reader.nextPart()
        let second = try await reader.nextPart()
        #expect(second?.name == "tep")
    }

    @Test(arguments: ["--khac\r\n\r\n", "", "--bien\r\nContent-Type: text/plain\r\n\r\nx\r\n--bien--"])
    func anythingElseIsRefused(text: String) async throws {
        var reader = try Self.reader(text, cut: 4)
        await #expect(throws: PageError.self) { while try await reader.nextPart() != nil {} }
    }

    @Test func aBodyThatBreaksOffIsRefused() async throws {
        var reader = try Self.reader(String(Self.body.dropLast(14)), cut: 50)
        _ = try await reader.nextPart()
        _ = try await reader.nextPart()
        await #expect(throws: PageError.self) { try await reader.text() }
    }
}
