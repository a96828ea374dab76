import Foundation
import Postgres
import Storage

/// A schema of its own for one test, made by the real migrations and dropped afterwards.
public struct TestDatabase: Sendable {
    /// The schema's name; both addresses have it first in their search path.
    public let schema: String
    /// The libpq address of the schema's owner, who runs the migrations.
    public let owner: String
    /// The libpq address of the server's role: owns nothing and is subject to row security.
    public let server: String

    /// Makes a schema, runs the real migrations in it and then `body`, and drops it, also after an error.
    public static func with<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        try await empty { database in
            try await database.migrate()
            return try await body(database)
        }
    }

    /// The same without the migrations.
    public static func empty<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        let database = TestDatabase(address: try await TestCluster.shared.address())
        let (schema, role) = (database.schema, PrivateCluster.Role.server.rawValue)
        try await TestCluster.shared.run("CREATE SCHEMA \(identifier: schema)")
        try await TestCluster.shared.run("GRANT USAGE ON SCHEMA \(identifier: schema) TO \(identifier: role)")
        do {
            let value = try await body(database)
            try await TestCluster.shared.run("DROP SCHEMA \(identifier: schema) CASCADE")
            return value
        } catch {
            try await TestCluster.shared.run("DROP SCHEMA \(identifier: schema) CASCADE")
            throw error
        }
    }

    private init(address: LocalAddress) {
        schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)
        let path = [schema, "public"]
        owner = address.with(user: PrivateCluster.Role.owner.rawValue, searchPath: path).description
        server = address.with(user: PrivateCluster.Role.server.rawValue, searchPath: path).description
    }

    private func migrate() async throws {
        let migrator = Migrator(address: owner, schema: schema, logger: TestCluster.logger)
        do {
            try await migrator.apply(Migration.bundled())
        } catch {
            await migrator.shutdown()
            throw error
        }
        await migrator.shutdown()
    }
}
