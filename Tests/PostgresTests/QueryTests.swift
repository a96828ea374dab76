import Postgres
import Testing

@Suite struct QueryTests {
    @Test func valuesBecomeParameters() {
        let typed = "x'; DROP TABLE schools; --"
        let query: Query = "SELECT * FROM schools WHERE name = \(typed) AND id = \(7)"
        #expect(query.text == "SELECT * FROM schools WHERE name = $1 AND id = $2")
        #expect(query.valueCount == 2)
        #expect(query.description == query.text + " [$1: ****, $2: ****]")
    }

    @Test func partsAreNumberedAnew() {
        let part: Query = "a = \(1) AND b = \(2)"
        let query: Query = "SELECT \(0) WHERE \(part) OR \(part)"
        #expect(query.text == "SELECT $1 WHERE a = $2 AND b = $3 OR a = $4 AND b = $5")
        var long: Query = "SELECT 1"
        for number in 1...12 { long += " AND \(number)" }
        #expect(("WHERE \(long) LIMIT \(5)" as Query).text.hasSuffix("AND $11 AND $12 LIMIT $13"))
        #expect((part + " é \(3)" + part).text == "a = $1 AND b = $2 é $3a = $4 AND b = $5")
    }

    @Test func rawTextAndNamesAreNoParameters() {
        let query: Query = "SELECT \(unsafe: "1 + 1") FROM \(identifier: "a\"b")"
        #expect(query.text == "SELECT 1 + 1 FROM \"a\"\"b\"")
        #expect(query.valueCount == 0)
    }
}
