import Foundation
import Storage

/// A schema of its own for one test, made by the real migrations and dropped afterwards.
public struct TestDatabase: Sendable {
    /// The schema's name; both addresses have it first in their search path.
    public let schema: String
    /// The libpq address of the schema's owner, who runs the migrations.
    public let owner: String
    /// The libpq address of the server's role: owns nothing and is subject to row security.
    public let server: String

    /// Makes a schema, runs `prepare` and then `body` in it and drops it, also after an error.
    ///
    /// - Parameter prepare: fills the empty schema.
    public static func with<Value>(
        prepare: (TestDatabase) async throws -> Void,
        isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        let address = try await TestCluster.shared.address()
        let database = TestDatabase(address: address)
        let (schema, role) = (database.schema, PrivateCluster.Role.server.rawValue)
        try await DatabaseScript.run(
            "CREATE SCHEMA \(schema); GRANT USAGE ON SCHEMA \(schema) TO \(role);", conninfo: database.owner)
        do {
            try await prepare(database)
            let value = try await body(database)
            try await database.drop()
            return value
        } catch {
            try await database.drop()
            throw error
        }
    }

    private init(address: LocalAddress) {
        schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)
        let path = [schema, "public"]
        owner = address.with(user: PrivateCluster.Role.owner.rawValue, searchPath: path).description
        server = address.with(user: PrivateCluster.Role.server.rawValue, searchPath: path).description
    }

    private func drop() async throws {
        try await DatabaseScript.run(
            "SET client_min_messages = warning; DROP SCHEMA \(schema) CASCADE;", conninfo: owner)
    }
}
