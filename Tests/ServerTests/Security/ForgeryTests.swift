import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct ForgeryTests {
    private static let echo: Route = ["thu", "gui"]

    private static func addEcho(_ router: Router<AppContext>, _ app: App) {
        router.post(echo) { _, context in .html("nhận: \(context.form["ten"])") }
    }

    @Test func acceptsFormWithToken() async throws {
        try await withServer(people: [.sample()], routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(Self.echo, [("ten", "Hoa Sen")])
            #expect(answer.status == .ok)
            #expect(answer.text == "nhận: Hoa Sen")
        }
    }

    @Test func refusesFormWithoutToken() async throws {
        try await withServer(people: [.sample()], routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(Self.echo.path, fields: [("ten", "Hoa Sen")])
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("Hoa Sen"), "the typed text is shown for copying")
        }
    }

    @Test func refusesTokenOfAnotherSession() async throws {
        try await withServer(people: [.sample()], routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(Self.echo.path, fields: [("_csrf", FormSecret().masked())])
            #expect(answer.status == .forbidden)
        }
    }

    @Test(arguments: ["cross-site", "same-site"])
    func refusesOtherSites(site: String) async throws {
        let person = SignedInPerson.sample()
        try await withServer(people: [person], routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(
                Self.echo.path, fields: [("_csrf", person.formSecret.masked())], headers: [.fetchSite: site])
            #expect(answer.status == .forbidden)
        }
    }

    @Test(arguments: [("https://evil.example", false), ("null", false), ("http://localhost", true)])
    func checksOrigin(origin: String, isAccepted: Bool) async throws {
        let person = SignedInPerson.sample()
        try await withServer(people: [person], routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(
                Self.echo.path, fields: [("_csrf", person.formSecret.masked())], headers: [.origin: origin])
            #expect((answer.status == .ok) == isAccepted)
        }
    }

    @Test func endedSessionKeepsTypedText() async throws {
        try await withServer(routes: Self.addEcho) { visitor in
            let answer = try await visitor.post(Self.echo, [("mo-ta", "Trường có 24 lớp."), ("password", "bí mật")])
            #expect(answer.status == .unauthorized)
            #expect(answer.text.contains("Trường có 24 lớp."))
            #expect(!answer.text.contains("bí mật"))
        }
    }

    @Test func maskedTokensDifferAndMatch() {
        let secret = FormSecret()
        #expect(secret.masked() != secret.masked())
        #expect(secret.matches(secret.masked()))
        #expect(!FormSecret().matches(secret.masked()))
        #expect(!secret.matches(""))
    }
}
