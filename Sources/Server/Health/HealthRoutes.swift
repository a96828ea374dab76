import Hummingbird

/// `/health`: tells a supervisor that the server answers.
struct HealthRoutes {
    func add(to router: Router<AppContext>) {
        router.get(.health) { _, _ in
            try Response.json(HealthAnswer(status: "ok", version: Version.text))
        }
    }
}

/// The answer of `/health`.
struct HealthAnswer: Codable, Sendable {
    let status: String
    let version: String
}

extension Route {
    static let health: Route = ["health"]
}
