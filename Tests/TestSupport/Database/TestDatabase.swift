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

    /// Makes a schema, runs `prepare` and then `body` in it and drops it, also after an error.
    ///
    /// - Parameter prepare: fills the empty schema; the real migrations unless something else is tested.
    public static func with<Value>(
        prepare: (TestDatabase) async throws -> Void = { try await $0.migrate() },
        isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        await TestPlaces.shared.enter()
        do {
            let value = try await made(prepare: prepare, body)
            await TestPlaces.shared.leave()
            return value
        } catch {
            await TestPlaces.shared.leave()
            throw error
        }
    }

    private static func made<Value>(
        prepare: (TestDatabase) async throws -> Void, isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        let database = TestDatabase(address: try await TestCluster.shared.address())
        let (schema, role) = (database.schema, PrivateCluster.Role.server.rawValue)
        try await TestCluster.shared.run("CREATE SCHEMA \(identifier: schema)")
        try await TestCluster.shared.run("GRANT USAGE ON SCHEMA \(identifier: schema) TO \(identifier: role)")
        do {
            try await prepare(database)
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

    /// Brings the tables up to date.
    public func migrate() async throws {
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
