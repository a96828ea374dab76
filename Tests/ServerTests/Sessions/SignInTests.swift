import Accreditation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Postgres
import Storage
import TestSupport
import Testing

@testable import Server

/// Makes a person of the world sign in with a password, through the pages.
@Suite struct SignInTests {
    @Test func oneTimePasswordLeadsToChoosingOne() async throws {
        try await TestWorld.with { world in
            let given = try await world.givePassword(to: world.people.principal)
            try await withServer(in: world) { visitor in
                let browser = try await visitor.signingIn(given.login, given.password)
                let page = try await browser.get(.account)
                #expect(page.status == .seeOther)
                #expect(page.headers[.location] == Route.password.path)
                let refused = try await browser.post(.signOutElsewhere, [])
                #expect(refused.status == .forbidden)
                let rules = try await browser.get(.password)
                #expect(rules.text.contains("Ít nhất 10 ký tự"))
                let changed = try await browser.post(.password, Self.change(given.password, "gà gáy sáng rồi"))
                #expect(changed.status == .seeOther)
                let old = try await browser.get(.account)
                #expect(old.headers[.location]?.hasPrefix(Route.signIn.path) == true, "the old token is dead")
                let again = try await visitor.signingIn(given.login, "gà gáy sáng rồi")
                let account = try await again.get(.account)
                #expect(account.status == .ok)
                #expect(account.text.contains("Hiệu trưởng – Trường Tiểu học Hạ Vân"))
            }
        }
    }

    private static func change(_ old: String, _ new: String) -> [(String, String)] {
        [("current-password", old), ("new-password", new), ("repeated-password", new)]
    }

    @Test func unknownLoginAndWrongPasswordLookTheSame() async throws {
        try await TestWorld.with { world in
            let given = try await world.givePassword(to: world.people.principal)
            try await withServer(in: world) { visitor in
                let wrong = try await visitor.submitSignIn(given.login, "sai mật khẩu")
                let unknown = try await visitor.submitSignIn("khong.co.ai", "sai mật khẩu")
                #expect(wrong.status == .unprocessableContent)
                #expect(unknown.status == .unprocessableContent)
                #expect(wrong.text.contains("không đúng, hoặc tài khoản đã bị khóa"))
                #expect(unknown.text.contains("không đúng, hoặc tài khoản đã bị khóa"))
                #expect(!wrong.text.contains("sai mật khẩu"), "no password is sent back")
            }
        }
    }

    @Test(arguments: [true, false])
    func manyTriesHaveToWait(isKnown: Bool) async throws {
        try await TestWorld.with { world in
            let given = try await world.givePassword(to: world.people.principal)
            let login = isKnown ? given.login : "khong.co.ai"
            try await withServer(in: world) { visitor in
                for _ in 1...4 { _ = try await visitor.submitSignIn(login, "sai") }
                let answer = try await visitor.submitSignIn(login, given.password)
                #expect(answer.status == .tooManyRequests)
                #expect(answer.text.contains("giây rồi thử lại"))
            }
        }
    }

    @Test func returnAddressIsOurs() async throws {
        try await TestWorld.with { world in
            let given = try await world.givePassword(to: world.people.principal)
            try await withServer(in: world) { visitor in
                let there = try await visitor.submitSignIn(given.login, given.password, target: "/tai-khoan")
                #expect(there.headers[.location] == "/tai-khoan")
                let elsewhere = try await visitor.submitSignIn(given.login, given.password, target: "//evil.example")
                #expect(elsewhere.headers[.location] == "/")
            }
        }
    }

    @Test func tokenIsNewAtEachSignInAndHiddenFromScripts() async throws {
        try await TestWorld.with { world in
            let given = try await world.givePassword(to: world.people.principal)
            try await withServer(in: world, as: world.people.principal) { visitor in
                let before = visitor.person?.session.text ?? ""
                let answer = try await visitor.submitSignIn(given.login, given.password)
                let cookie = answer.headers[values: .setCookie].first { $0.hasPrefix("phien=") } ?? ""
                #expect(!cookie.isEmpty)
                #expect(!cookie.contains(before), "the session that was there is not taken over")
                #expect(cookie.contains("HttpOnly"))
                #expect(cookie.contains("SameSite=Lax"))
                let old = try await visitor.get(.account)
                #expect(old.status == .seeOther, "the session that was there has ended")
            }
        }
    }
}
