import Postgres
import Testing

@Suite struct ErrorTests {
    private let table: Query = """
        CREATE TEMP TABLE school (code text CONSTRAINT school_code_key UNIQUE,
            pupils int CONSTRAINT school_pupils_check CHECK (pupils >= 0))
        """

    @Test func errorNamesStatePlaceConstraintAndStatementButNoValue() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute(table)
            try await pool.execute("INSERT INTO school VALUES (\("trường-bí-mật"), 1)")
            let line = #line + 1  // inside the macro below #line is the macro's own
            let error = await #expect(throws: PostgresError.self) {
                try await pool.execute("INSERT INTO school VALUES (\("trường-bí-mật"), \(2))")
            }
            #expect(error?.kind == .query)
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.constraint == "school_code_key")
            #expect(error?.table == "school")
            #expect(error?.file == "PostgresTests/ErrorTests.swift")
            #expect(error?.line == line)
            #expect(error?.statement == "INSERT INTO school VALUES ($1, $2) [$1: ****, $2: ****]")
            #expect(error?.detail?.contains("trường-bí-mật") == true)
            #expect(error.map { "\($0)".contains("bí-mật") } == false)
        }
    }

    @Test func dataErrorKeepsTheValueOutOfTheDescription() async throws {
        try await TestConnection.withPool { pool in
            let error = await #expect(throws: PostgresError.self) {
                try await pool.query("SELECT \("số-điện-thoại")::int")
            }
            #expect(error?.sqlState == "22P02")
            #expect(error.map { "\($0)".contains("điện") } == false)
        }
    }

    @Test func errorInAPipelineNamesItsOwnStatement() async throws {
        try await TestConnection.withPool(size: 1) { pool in
            try await pool.execute(table)
            let error = await #expect(throws: PostgresError.self) {
                try await pool.pipelineOnce(
                    prelude: ["SELECT 1"],
                    ["INSERT INTO school VALUES ('a', 1)", "INSERT INTO school VALUES ('b', -1)", "SELECT 2"])
            }
            #expect(error?.sqlState == .checkViolation)
            #expect(error?.constraint == "school_pupils_check")
            #expect(error?.statement == "INSERT INTO school VALUES ('b', -1)")
            #expect(try await pool.query("SELECT 1 FROM school").isEmpty)
        }
    }

    @Test func zeroCharacterIsRefusedBeforeItIsSent() async throws {
        try await TestConnection.withPool { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.query("SELECT \("a\0b")::text") }
            #expect(error?.sqlState == "22021")
            let value: String = try await pool.first("SELECT \("ab")::text AS t")
            #expect(value == "ab")
        }
    }

    @Test func wrongAddressIsAConnectionErrorWithThePlace() async throws {
        try await TestConnection.withPool(configure: { $0.address += " dbname=nowhere_at_all" }) { pool in
            let error = await #expect(throws: PostgresError.self) { try await pool.query("SELECT 1") }
            #expect(error?.kind == .connection)
            #expect(error?.file == "PostgresTests/ErrorTests.swift")
        }
    }

    @Test func missingColumnNamesItselfAndTheReader() async throws {
        try await TestConnection.withPool { pool in
            let row = try await pool.query("SELECT 1 AS a, 2 AS b")[0]
            let error = #expect(throws: PostgresError.self) { try row.decode(Int.self, "c") }
            #expect(error?.column == "c")
            #expect(error?.kind == .decoding)
            #expect(try row.decode(Int.self, at: 1) == 2)
            #expect(throws: PostgresError.self) { try row.decode(Int.self, at: 2) }
            #expect(row.columnNames == ["a", "b"])
        }
    }
}
