import Accreditation
import Logging
import Postgres
import Storage
import TestSupport

extension TestWorld {
    /// Signing in, with passwords that are hashed fast.
    var sessions: SessionStore { SessionStore(database, hasher: TestWorld.hasher) }
    /// Accounts, with passwords that are hashed fast.
    var accounts: PersonStore { PersonStore(database, hasher: TestWorld.hasher) }
    private static let hasher = PasswordHasher(cost: .light)

    /// Gives somebody a one-time password past everybody.
    func givePassword(to person: PersonID) async throws -> GivenPassword {
        let login = try await owner.query("SELECT login FROM person WHERE id = \(person.uuid)")[0][
            "login", as: String.self]
        let administration = AccountAdministration(
            address: schema.owner, schema: schema.schema, hasher: TestWorld.hasher, logger: Logger(label: "test"))
        let given = try await administration.reset(login: login)
        await administration.shutdown()
        return given
    }

    /// Signs somebody in.
    func signIn(_ given: GivenPassword) async throws -> SessionToken {
        let result = try await sessions.signIn(login: given.login, password: given.password)
        guard case .signedIn(let token) = result else { throw NotSignedIn() }
        return token
    }

    /// The password was not accepted.
    struct NotSignedIn: Error {}

    /// Whether a statement of the server's role is refused outright.
    func isRefused(_ statement: Query, as person: PersonID? = nil) async throws -> Bool {
        let server = Pool(PoolConfiguration(address: schema.server, size: 1), logger: Logger(label: "test"))
        do {
            _ = try await server.queryOnce(
                prelude: ["SELECT set_config('app.person', \(person?.description ?? ""), true)"], statement)
        } catch let error as PostgresError where error.sqlState == .insufficientPrivilege {
            await server.shutdown()
            return true
        } catch {
            await server.shutdown()
            throw error
        }
        await server.shutdown()
        return false
    }
}
