import Foundation
import Postgres
import Testing

@Suite struct ValueTests {
    @Test func valuesComeBackAsTheyWent() async throws {
        try await TestConnection.withPool { pool in
            try await roundTrip("Trường Tiểu học Nguyễn Thị Minh Khai – “đạt” 100 %\n\t'\\", "text", pool)
            try await roundTrip("", "text", pool)
            try await roundTrip(Int.min, "bigint", pool)
            try await roundTrip(Int.max, "bigint", pool)
            try await roundTrip(Int16.min, "smallint", pool)
            try await roundTrip(Int32.max, "integer", pool)
            try await roundTrip(-0.1, "double precision", pool)
            try await roundTrip(1e300, "double precision", pool)
            try await roundTrip(true, "boolean", pool)
            try await roundTrip(false, "boolean", pool)
            try await roundTrip(UUID(), "uuid", pool)
            try await roundTrip((0...255).map { UInt8($0) }, "bytea", pool)
            try await roundTrip([UInt8](), "bytea", pool)
            try await roundTrip("12345678901234567890.123456789", "numeric", pool)
        }
    }

    @Test func arraysComeBackAsTheyWent() async throws {
        try await TestConnection.withPool { pool in
            try await roundTrip(["a", "", "NULL", "có, phẩy", "\"nháy\"", "{ngoặc}", "\\", " cách "], "text[]", pool)
            try await roundTrip([String](), "text[]", pool)
            try await roundTrip([Int.min, 0, Int.max], "bigint[]", pool)
            try await roundTrip([UUID(), UUID()], "uuid[]", pool)
            try await roundTrip([true, false], "boolean[]", pool)
            let moments = [Date(timeIntervalSince1970: 0), Date(timeIntervalSince1970: 1_800_000_000.123456)]
            try await roundTrip(moments, "timestamptz[]", pool)
        }
    }

    @Test(arguments: ["UTC", "Asia/Ho_Chi_Minh", "America/St_Johns", "Asia/Kathmandu"])
    func momentsAreExactToTheMicrosecondInAnyZone(zone: String) async throws {
        try await TestConnection.withPool(size: 1, configure: { $0.timeZone = zone }) { pool in
            for seconds in [0, -1, 0.000001, 1_800_000_000.999999, 951_782_400, -62_135_596_800, 64_092_211_200] {
                try await roundTrip(Date(timeIntervalSince1970: seconds), "timestamptz", pool)
            }
            try await roundTrip(Date(timeIntervalSince1970: -63_000_000_000), "timestamptz", pool)
            let row = try await pool.query(
                "SELECT extract(epoch FROM \(Date(timeIntervalSince1970: 1234.5))::timestamptz)::text AS e")
            #expect(try row[0].decode(String.self, "e").hasPrefix("1234.5"))
        }
    }

    @Test func nullNeedsAnOptional() async throws {
        try await TestConnection.withPool { pool in
            try await roundTrip(String?.none, "text", pool)
            try await roundTrip(Int?.none, "integer", pool)
            try await roundTrip(Int?.some(7), "integer", pool)
            let row = try await pool.query("SELECT NULL::int AS missing")[0]
            let error = #expect(throws: PostgresError.self) { try row.decode(Int.self, "missing") }
            #expect(error?.kind == .decoding)
            #expect(error?.column == "missing")
            #expect(error?.file == #fileID)
            #expect(error?.statement == "SELECT NULL::int AS missing")
        }
    }

    @Test func jsonIsText() async throws {
        try await TestConnection.withPool { pool in
            let rows = try await pool.query(
                "SELECT \(json: #"{"tên": [1, null]}"#)->>'tên' AS name, \(json: nil) AS none")
            #expect(try rows[0]["name", as: String.self] == "[1, null]")
            #expect(try rows[0]["none", as: String?.self] == nil)
        }
    }

    private func roundTrip<Value: PostgresValue & Equatable>(
        _ value: Value, _ type: String, _ pool: Pool, line: Int = #line
    ) async throws {
        let rows = try await pool.query("SELECT \(value)::\(unsafe: type) AS value", line: line)
        #expect(try rows[0].decode(Value.self, "value", line: line) == value, "\(type), line \(line)")
    }
}
