public import Accreditation
import Postgres

extension NoticeStore {
    /// Where somebody wants copies of notices; nil for nowhere.
    public func mailAddress(of person: PersonID) async throws -> String? {
        let rows = try await database.query(as: person, "SELECT address FROM mail_address WHERE person_id = \(person)")
        return try rows.first.map { try $0["address"] }
    }

    /// Sets where somebody wants copies of notices from now on.
    ///
    /// - Parameter address: nil for nowhere.
    public func setMailAddress(_ address: String?, of person: PersonID) async throws {
        let change: Query =
            if let address {
                """
                INSERT INTO mail_address (person_id, address) VALUES (\(person), \(address))
                ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, set_at = now()
                """
            } else {
                "DELETE FROM mail_address WHERE person_id = \(person)"
            }
        _ = try await database.query(as: person, change)
    }

    /// Whether a text can be an address to send e-mail to.
    public static func isMailAddress(_ text: String) -> Bool {
        text.utf8.count <= 200 && text.wholeMatch(of: /[^\s@<>,;"]+@[^\s@<>,;"]+/) != nil
    }
}
