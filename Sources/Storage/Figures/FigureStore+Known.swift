public import Accreditation
import Postgres

extension FigureStore {
    /// What the system knows of a dossier's school; empty to anybody who does not work on the dossier from inside.
    public func known(of dossier: Dossier, as person: PersonID) async throws -> [KnownFact: String] {
        let rows = try await database.query(as: person, "SELECT fact, value FROM known_of_school(\(dossier.id))")
        var known: [KnownFact: String] = [:]
        for row in rows { known[try row.word("fact")] = try row["value", as: String.self] }
        return known
    }
}
