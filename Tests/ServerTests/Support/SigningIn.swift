import Accreditation
import HTTPTypes
import HummingbirdTesting
import Postgres
import Storage
import TestSupport

@testable import Server

extension TestWorld {
    /// Gives a person a one-time password as the operator of the installation would.
    func givePassword(to id: PersonID) async throws -> GivenPassword {
        let rows = try await owner.query("SELECT login FROM person WHERE id = \(id.uuid)")
        let accounts = AccountAdministration(
            address: schema.owner, schema: schema.schema, hasher: PasswordHasher(cost: .light), logger: Silence.logger)
        let given = try await accounts.reset(login: try rows[0]["login"])
        await accounts.shutdown()
        return given
    }
}

extension Visitor {
    /// Sends the form of the sign-in page as a browser does, with the cookie that came with the page.
    func submitSignIn(_ login: String, _ password: String, target: String = "") async throws -> TestResponse {
        let page = try await get(.signIn)
        var fields = [("login", login), ("password", password), (ReturnAddress.name, target)]
        fields.append(("_csrf", person?.formSecret.masked() ?? page.formToken))
        let cookies = page.headers[values: .setCookie].compactMap { $0.split(separator: ";").first }
        return try await post(
            Route.signIn.path, fields: fields, headers: [.cookie: cookies.joined(separator: "; ")])
    }

    /// Signs in with a password; the visitor afterwards has the session of the cookie.
    func signingIn(_ login: String, _ password: String) async throws -> Visitor {
        let answer = try await submitSignIn(login, password)
        let cookie = answer.headers[values: .setCookie].first { $0.hasPrefix("phien=") } ?? ""
        let token = String(cookie.dropFirst("phien=".count).prefix { $0 != ";" })
        guard let world, let found = try await Sessions(world.sessionStore).find(SessionToken(text: token)) else {
            throw NotSignedIn(status: answer.status.code)
        }
        return Visitor(client: client, world: world, person: found)
    }
}

/// The password was not accepted.
struct NotSignedIn: Error {
    let status: Int
}

extension TestWorld {
    var sessionStore: SessionStore { SessionStore(database, hasher: PasswordHasher(cost: .light)) }
}

extension TestResponse {
    /// The token that the forms of the page send back.
    var formToken: String {
        text.firstMatch(of: #/name="_csrf" value="([^"]+)"/#).map { String($0.1) } ?? ""
    }
}
