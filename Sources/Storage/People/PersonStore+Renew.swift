public import Accreditation
import Postgres

extension PersonStore {
    /// Gives new one-time passwords to the accounts of a unit that were never used, all or none, by name.
    ///
    /// - Throws: `PasswordHasher.Busy`.
    public func renewUnused(of unit: UnitID, as person: PersonID) async throws -> [GivenPassword] {
        let waiting = try await database.query(as: person, "SELECT unused_accounts(\(unit)) AS id")
        let people: [PersonID] = try waiting.map { try $0.id("id") }
        let passwords = people.map { _ in OneTimePassword.make() }
        let secrets = try await hasher.secrets(forDrawn: passwords)
        return try await database.write(as: person) { transaction in
            var given: [GivenPassword] = []
            for (index, id) in people.enumerated() {
                let lists = try await transaction.pipeline([
                    "SELECT give_secret(\(id), \(secrets[index])) AS given",
                    "SELECT login FROM person WHERE id = \(id)",
                ])
                guard try lists[0][0].decode(Bool.self, "given"), let row = lists[1].first else {
                    throw StorageError.notFound
                }
                given.append(GivenPassword(person: id, login: try row["login"], password: passwords[index]))
            }
            return given
        }
    }
}
