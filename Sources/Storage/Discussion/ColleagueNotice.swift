import Accreditation
import Postgres

/// What colleagues are told of something in a dossier.
public struct ColleagueNotice: Sendable, Hashable {
    /// What it is about in one word.
    public let kind: String
    public let words: String
    /// The page where it is dealt with.
    public let link: String

    public init(kind: String, words: String, link: String) {
        self.kind = kind
        self.words = words
        self.link = link
    }
}

extension Transaction {
    /// Tells people who work on a dossier from inside; others are passed over.
    func tell(_ people: Set<PersonID>, _ notice: ColleagueNotice?, in dossier: Dossier) async throws {
        guard let notice else { return }
        for person in people.sorted(by: { $0.description < $1.description }) {
            _ = try await query(
                """
                SELECT tell_colleague(\(dossier.id), \(person), \(notice.kind), \(notice.words), \(notice.link))
                """)
        }
    }
}
