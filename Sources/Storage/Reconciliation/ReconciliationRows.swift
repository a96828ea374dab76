import Accreditation
import Criteria
import Postgres

import struct Foundation.Date
import struct Foundation.Decimal

extension ListedFigure {
    init(row: Row) throws {
        guard let outside = try row.decimal("outside") else { throw UnknownWord(text: "", column: "outside") }
        self.init(
            school: try row.id("school_id"), list: try row["list_id"], source: try row.word("source"),
            year: try row.schoolYear("school_year"), key: try row["key"], outside: outside,
            own: try row.decimal("own"), answers: try MismatchAnswer.all(in: row), place: try row["place"])
    }
}

extension MismatchAnswer {
    fileprivate static func all(in row: Row) throws -> [MismatchAnswer] {
        func texts(_ column: String) throws -> [String] { try row[column, as: [String]?.self] ?? [] }
        let (owns, outsides, reasons) = (try texts("owns"), try texts("outsides"), try texts("reasons"))
        let (names, moments) = (try texts("names"), try texts("moments"))
        return owns.indices.compactMap { place in
            guard let own = Decimal(string: owns[place]), let outside = Decimal(string: outsides[place]),
                let seconds = Double(moments[place])
            else { return nil }
            return MismatchAnswer(
                own: own, outside: outside, reason: reasons[place], byName: names[place],
                at: Date(timeIntervalSince1970: seconds))
        }
    }
}

extension FigureList {
    init(row: Row) throws {
        guard let asOf = try row.day("as_of") else { throw UnknownWord(text: "", column: "as_of") }
        self.init(
            id: try row["id"], unit: try row.id("unit_id"), unitName: try row["name"],
            source: try row.word("source"), title: try row["title"], year: try row.schoolYear("school_year"),
            asOf: asOf, fileName: try row["file_name"], fileHash: try row["file_hash"], figures: try row["figures"],
            broughtByName: try row["by_name"], broughtAt: try row["brought_at"])
    }
}
