import Accreditation
import Criteria
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import TestSupport

@testable import Server

/// Runs a test against the real router without a database; `people` are signed in by their session tokens.
func withServer<Value: Sendable>(
    people: [SignedInPerson] = [],
    routes: @Sendable @escaping (Router<AppContext>, App) -> Void = { _, _ in },
    _ test: @Sendable (Visitor) async throws -> Value
) async throws -> Value {
    let app = try testApp(people: people)
    let router = buildRouter(app)
    routes(router, app)
    return try await Application(router: router, logger: app.logger).test(.router) { client in
        try await test(Visitor(client: client, person: people.first))
    }
}

/// Runs a test against the real router and a world in a real database; everybody signs in with real sessions.
///
/// - Parameters:
///   - person: who the first visitor is; nil for nobody.
///   - test: makes further visitors with `visitor.acting(as:)`.
func withServer<Value: Sendable>(
    in world: TestWorld, as person: PersonID? = nil, standards: Standards? = nil, settings: Settings = Settings(),
    clock: @escaping @Sendable () -> Date = { Date() },
    _ test: @Sendable (Visitor) async throws -> Value
) async throws -> Value {
    let app = try App(
        settings: settings, standards: standards ?? TestStandards.real, database: world.database,
        hasher: PasswordHasher(cost: .light), clock: clock, logger: Silence.logger)
    let router = buildRouter(app)
    return try await Application(router: router, logger: app.logger).test(.router) { client in
        let visitor = Visitor(client: client, world: world)
        guard let person else { return try await test(visitor) }
        return try await test(try await visitor.acting(as: person))
    }
}

/// The repository's rule packs, read once.
enum TestStandards {
    static let real = Standards.load(StandardsFolder.path)
}

/// A logger that says nothing.
enum Silence {
    static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}

/// The shared values with a fixed clock (09/03/2026 08:30 in Vietnam), no database and a silent logger.
func testApp(people: [SignedInPerson] = []) throws -> App {
    let sessions = Sessions { token in people.first { $0.session.text == token.text } }
    let now = Date(timeIntervalSince1970: 1_773_019_800)
    let nowhere = Database(address: "host=/nonexistent dbname=none", size: 1, logger: Silence.logger)
    return try App(
        settings: Settings(), standards: TestStandards.real, database: nowhere,
        hasher: PasswordHasher(cost: .light), sessions: sessions, clock: { now }, logger: Silence.logger)
}

extension SignedInPerson {
    /// A council secretary for tests.
    static func sample(_ kind: Role = .councilSecretary, name: String = "Nguyễn Thị Hà") -> SignedInPerson {
        SignedInPerson(
            id: PersonID(), name: name, login: "ha.nt",
            roles: [RoleSummary(kind: kind, unitName: "Trường Tiểu học Hoa Sen", unitID: UnitID())],
            session: SessionToken(), formSecret: FormSecret())
    }
}
