import Accreditation
import Postgres

/// Statements that travel together with others, and what their rows say.
struct Question<Answer: Sendable>: Sendable {
    let queries: [Query]
    let read: @Sendable (_ answers: [[Row]]) throws -> Answer

    init(_ queries: [Query], read: @escaping @Sendable ([[Row]]) throws -> Answer) {
        self.queries = queries
        self.read = read
    }

    /// One statement and the reading of its rows.
    init(_ query: Query, read: @escaping @Sendable ([Row]) throws -> Answer) {
        self.init([query]) { try read($0[0]) }
    }

    /// Nothing is asked, for the answer is known.
    static func answered(_ answer: Answer) -> Question { Question([]) { _ in answer } }

    /// The same question, among others of which some are not asked.
    var optional: Question<Answer?> { Question<Answer?>(queries) { try read($0) } }

    fileprivate func answer(outOf answers: inout ArraySlice<[Row]>) throws -> Answer {
        defer { answers = answers.dropFirst(queries.count) }
        return try read(Array(answers.prefix(queries.count)))
    }
}

extension Database {
    /// The answers to several questions about one state of the data, on behalf of a person, in one round trip.
    func answers<each Answer: Sendable>(
        as person: PersonID?, to questions: repeat Question<each Answer>, file: String = #fileID, line: Int = #line
    ) async throws -> (repeat each Answer) {
        var queries: [Query] = []
        for question in repeat each questions { queries += question.queries }
        var answers = try await snapshot(as: person, queries, file: file, line: line)[...]
        return (repeat try (each questions).answer(outOf: &answers))
    }
}
