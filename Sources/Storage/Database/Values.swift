import Accreditation
import Criteria
import Postgres

import struct Foundation.UUID

// The domain's words as parameters and columns. PostgreSQL's own types stay inside this module.

extension Query.Interpolation {
    /// An identifier, as a uuid.
    mutating func appendInterpolation<Noun>(_ id: Identifier<Noun>) { appendInterpolation(id.description) }

    /// An identifier or NULL.
    mutating func appendInterpolation<Noun>(_ id: Identifier<Noun>?) { appendInterpolation(id?.description) }

    /// A day.
    mutating func appendInterpolation(_ day: Day?) { appendInterpolation(day?.description) }

    /// A school year, as the year in which it begins.
    mutating func appendInterpolation(_ year: SchoolYear) { appendInterpolation(year.start) }

    /// A word of a closed vocabulary, as its raw text.
    mutating func appendInterpolation<Word: RawRepresentable<String>>(word: Word?) {
        appendInterpolation(word?.rawValue)
    }
}

extension Row {
    /// The identifier in a column.
    func id<Noun>(
        _ column: String, of noun: Noun.Type = Noun.self, file: String = #fileID, line: Int = #line
    ) throws -> Identifier<Noun> {
        Identifier(try decode(UUID.self, column, file: file, line: line))
    }

    /// The identifier in a column, or nil.
    func optionalID<Noun>(
        _ column: String, of noun: Noun.Type = Noun.self, file: String = #fileID, line: Int = #line
    ) throws -> Identifier<Noun>? {
        try decode(UUID?.self, column, file: file, line: line).map { Identifier($0) }
    }

    /// The day in a column, or nil.
    func day(_ column: String, file: String = #fileID, line: Int = #line) throws -> Day? {
        try decode(String?.self, column, file: file, line: line).flatMap(Day.init(iso:))
    }

    /// The school year that begins in the year in a column.
    func schoolYear(_ column: String, file: String = #fileID, line: Int = #line) throws -> SchoolYear {
        SchoolYear(start: try decode(Int.self, column, file: file, line: line))
    }

    /// The word in a column.
    ///
    /// - Throws: `UnknownWord` when the column holds another word.
    func word<Word: RawRepresentable<String>>(
        _ column: String, as type: Word.Type = Word.self, file: String = #fileID, line: Int = #line
    ) throws -> Word {
        let text = try decode(String.self, column, file: file, line: line)
        guard let word = Word(rawValue: text) else { throw UnknownWord(text: text, column: column) }
        return word
    }
}

/// A word in the database that this program does not know.
struct UnknownWord: Error {
    let text: String
    let column: String
}
