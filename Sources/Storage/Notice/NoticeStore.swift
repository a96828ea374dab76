public import Accreditation
import Postgres

/// Notices to people, which stay in the system with the moments of sending, delivery and reading.
public struct NoticeStore: Sendable {
    let database: Database

    public init(_ database: Database) {
        self.database = database
    }

    /// Tells everybody who has one of these roles towards a dossier, except whoever tells.
    ///
    /// - Parameters:
    ///   - kind: what it is about in one word: `act`, `reminder`.
    ///   - link: the page where it is dealt with.
    /// - Returns: how many people were told.
    /// - Throws: `StorageError.refused` to somebody who has no part in the dossier.
    @discardableResult
    public func tell(
        _ roles: Set<Role>, about dossier: DossierID, kind: String, _ words: String, link: String, as person: PersonID
    ) async throws -> Int {
        try await database.write(as: person) { transaction in
            try await transaction.tell(roles, about: dossier, kind: kind, words, link: link)
        }
    }
}

extension Transaction {
    /// The same inside an act: it is told when it is done, or not at all.
    @discardableResult
    func tell(
        _ roles: Set<Role>, about dossier: DossierID, kind: String, _ words: String, link: String
    ) async throws -> Int {
        let names = roles.map(\.rawValue).sorted()
        let rows = try await query("SELECT tell_about(\(dossier), \(names), \(kind), \(words), \(link)) AS told")
        return try rows.first.map { try $0["told"] } ?? 0
    }
}
