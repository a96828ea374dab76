import Foundation
import Hummingbird
import HummingbirdTesting
import Logging

@testable import Server

/// Runs a test against the real router; `people` are signed in by their session identifiers.
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

/// The shared values with a fixed clock (09/03/2026 08:30 in Vietnam) and a silent logger.
func testApp(people: [SignedInPerson] = []) throws -> App {
    let sessions = Sessions { token, _ in people.first { $0.sessionID.uuidString == token } }
    let now = Date(timeIntervalSince1970: 1_773_019_800)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    return try App(settings: Settings(), sessions: sessions, clock: { now }, logger: logger)
}

extension SignedInPerson {
    /// A council secretary for tests.
    static func sample(_ kind: RoleKind = .councilSecretary, name: String = "Nguyễn Thị Hà") -> SignedInPerson {
        SignedInPerson(
            id: UUID(), name: name,
            roles: [RoleSummary(kind: kind, title: "Thư ký hội đồng – Trường Tiểu học Hoa Sen", unitID: UUID())],
            sessionID: UUID(), formSecret: FormSecret())
    }
}
