import Accreditation
import Postgres

extension Database {
    /// One statement on behalf of a person, in one round trip.
    func query(as person: PersonID?, _ query: Query, file: String = #fileID, line: Int = #line) async throws -> [Row] {
        try await StorageError.translating {
            try await pool.queryOnce(prelude: [Database.identity(person)], query, file: file, line: line)
        }
    }

    /// Several statements on behalf of a person, all or nothing, in one round trip.
    func pipeline(
        as person: PersonID?, _ queries: [Query], file: String = #fileID, line: Int = #line
    ) async throws -> [[Row]] {
        try await StorageError.translating {
            try await pool.pipelineOnce(prelude: [Database.identity(person)], queries, file: file, line: line)
        }
    }

    /// Several questions about one state of the data on behalf of a person, in one round trip.
    func snapshot(
        as person: PersonID?, _ queries: [Query], file: String = #fileID, line: Int = #line
    ) async throws -> [[Row]] {
        try await StorageError.translating {
            try await pool.pipelineOnce(
                prelude: [Database.identity(person)], level: .repeatableRead, readOnly: true, queries, file: file,
                line: line)
        }
    }

    /// A transaction on behalf of a person: all or nothing, and durable when it returns.
    func write<Value: Sendable>(
        as person: PersonID?, _ body: @Sendable (Transaction) async throws -> Value
    ) async throws -> Value {
        try await StorageError.translating {
            try await pool.transaction(prelude: [Database.identity(person)], body)
        }
    }

    /// Several statements that see one state of the data, on behalf of a person.
    func read<Value: Sendable>(
        as person: PersonID?, _ body: @Sendable (Transaction) async throws -> Value
    ) async throws -> Value {
        try await StorageError.translating {
            try await pool.transaction(
                prelude: [Database.identity(person)], level: .repeatableRead, readOnly: true, body)
        }
    }

    private static func identity(_ person: PersonID?) -> Query {
        "SELECT set_config('app.person', \(person?.description ?? ""), true)"
    }
}
