import Foundation
import Postgres
import Storage

/// Tables of its own for one test, made by the real migrations and dropped afterwards.
public struct TestDatabase: Sendable {
    /// The schema's name; both addresses have it first in their search path.
    public let schema: String
    /// The libpq address of the schema's owner, who runs the migrations.
    public let owner: String
    /// The libpq address of the server's role: owns nothing and is subject to row security.
    public let server: String

    /// The database, where it is not the one that all share.
    let name: String?

    /// Takes a copy of a migrated database, runs `body` in it and drops it, also after an error.
    public static func with<Value>(
        isolation: isolated (any Actor)? = #isolation, _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        try await TestPlaces.taken {
            guard let migrated = try await TestCluster.shared.migrated(), let template = migrated.name else {
                return try await made(prepare: { try await $0.migrate() }, body)
            }
            let address = try await TestCluster.shared.address()
            let name = "test_" + random
            try await TestCluster.shared.administer(
                "CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template)")
            return try await finally(
                { try await TestCluster.shared.administer("DROP DATABASE \(identifier: name) WITH (FORCE)") },
                { try await body(TestDatabase(database: name, at: address)) })
        }
    }

    /// Makes an empty schema, runs `prepare` and then `body` in it and drops it, also after an error.
    ///
    /// - Parameter prepare: fills the empty schema.
    public static func with<Value>(
        prepare: (TestDatabase) async throws -> Void, isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        try await TestPlaces.taken { try await made(prepare: prepare, body) }
    }

    private static func made<Value>(
        prepare: (TestDatabase) async throws -> Void, isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> Value
    ) async throws -> Value {
        let database = TestDatabase(schema: "test_" + random, at: try await TestCluster.shared.address())
        let (schema, role) = (database.schema, PrivateCluster.Role.server.rawValue)
        try await TestCluster.shared.run("CREATE SCHEMA \(identifier: schema)")
        try await TestCluster.shared.run("GRANT USAGE ON SCHEMA \(identifier: schema) TO \(identifier: role)")
        return try await finally({ try await TestCluster.shared.run("DROP SCHEMA \(identifier: schema) CASCADE") }) {
            try await prepare(database)
            return try await body(database)
        }
    }

    private static func finally<Value>(
        _ last: () async throws -> Void, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body()
            try await last()
            return value
        } catch {
            try await last()
            throw error
        }
    }

    private static var random: String { String(UUID().uuidString.lowercased().filter { $0 != "-" }.prefix(16)) }

    /// A schema in the database that all tests share.
    init(schema: String, at address: LocalAddress) {
        self.init(schema: schema, database: nil, at: address)
    }

    /// A whole database with the schema that the product has.
    init(database: String, at address: LocalAddress) {
        self.init(schema: Database.standardSchema, database: database, at: address)
    }

    private init(schema: String, database: String?, at address: LocalAddress) {
        self.schema = schema
        name = database
        let path = [schema, "public"]
        let (owner, server) = (PrivateCluster.Role.owner.rawValue, PrivateCluster.Role.server.rawValue)
        self.owner = address.with(user: owner, searchPath: path, database: database).description
        self.server = address.with(user: server, searchPath: path, database: database).description
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
