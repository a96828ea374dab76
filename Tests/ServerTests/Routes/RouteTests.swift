import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct RouteTests {
    private static func sample(_ id: UUID, _ code: String, _ number: Int) -> Route {
        ["ho-so", .id("dossier", id), "tieu-chi", .text("code", code), .number("number", number)]
    }

    @Test(arguments: ["1.1", "5.6a", "Tiêu chí 1/2?&#%", "[H1-1.1-01]"])
    func roundTrip(code: String) async throws {
        let id = UUID()
        try await withServer(routes: { router, _ in
            router.get(Self.sample(.any, .any, .any)) { _, context in
                .html("\(try context.id("dossier"))|\(try context.text("code"))|\(try context.number("number"))")
            }
        }) { visitor in
            let answer = try await visitor.get(Self.sample(id, code, 3).with("trang", "2"))
            #expect(answer.text == "\(id)|\(code)|3")
        }
    }

    @Test func wrongIdentifierIsNotFound() async throws {
        try await withServer(routes: { router, _ in
            router.get(["thu", .id("dossier", .any)]) { _, context in .html("\(try context.id("dossier"))") }
        }) { visitor in
            let answer = try await visitor.get("/thu/1")
            #expect(answer.status == .notFound)
        }
    }

    @Test func queryIsEncodedAndEmptyOnesAreLeftOut() {
        let route = Route.start.with("tim", "Hoa Sen & Mai").with("trang", nil).with("loc", "")
        #expect(route.path == "/?tim=Hoa%20Sen%20%26%20Mai")
    }

    @Test(arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a%0A b", "javascript:1"])
    func returnAddressElsewhereIsRefused(text: String) {
        #expect(ReturnAddress.checked(text) == nil)
    }

    @Test func returnAddressOfOursIsKept() {
        #expect(ReturnAddress.checked("/thu/1?trang=2") == "/thu/1?trang=2")
    }
}
